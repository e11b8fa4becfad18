import { abortable } from './abortable';

/**
 * Stands for a result that did not come in time.
 *
 * @public
 */
export const LATE: unique symbol = Symbol('late');

/**
 * Waits for a call, but no longer than so many milliseconds. The call goes on.
 *
 * @param signal - of a run that may be cancelled: rejects with its reason at once
 *
 * @public
 */
export async function withLimit<T>(
  call: () => Promise<T>,
  limitMs: number,
  signal?: AbortSignal,
): Promise<T | typeof LATE> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<typeof LATE>(resolve => {
    timer = setTimeout(() => resolve(LATE), limitMs);
  });
  try {
    return await abortable(signal, Promise.race([call(), late]));
  } finally {
    clearTimeout(timer);
  }
}
