import { setTimeout } from 'node:timers/promises';

/**
 * Asks again and again until the answer is yes.
 *
 * @param what - completes "Waited in vain until ..."; a function is asked in the end
 * @param everyMs - between two questions
 * @throws Error that names it when it takes longer than the limit
 */
export async function waitUntil(
  what: string | (() => string),
  limitMs: number,
  isSo: () => Promise<boolean>,
  everyMs: number = 500,
): Promise<void> {
  const end = Date.now() + limitMs;
  while (!(await isSo())) {
    if (Date.now() > end) {
      const state = typeof what === 'string' ? what : what();
      throw new Error(`Waited ${limitMs / 1000} s in vain until ${state}`);
    }
    await setTimeout(everyMs);
  }
}
