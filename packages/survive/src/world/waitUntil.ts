import { setTimeout } from 'node:timers/promises';

/**
 * Asks again and again until the answer is yes.
 *
 * @param what - completes "Waited in vain until ..."
 * @param everyMs - between two questions
 * @throws Error that names it when it takes longer than the limit
 */
export async function waitUntil(
  what: string,
  limitMs: number,
  isSo: () => Promise<boolean>,
  everyMs: number = 500,
): Promise<void> {
  const end = Date.now() + limitMs;
  while (!(await isSo())) {
    if (Date.now() > end) {
      throw new Error(`Waited ${limitMs / 1000} s in vain until ${what}`);
    }
    await setTimeout(everyMs);
  }
}
