/**
 * Stands for a result that did not come in time.
 *
 * @public
 */
export const LATE: unique symbol = Symbol('late');

/**
 * Waits for a call, but no longer than so many milliseconds. The call goes on.
 *
 * @public
 */
export async function withLimit<T>(
  call: () => Promise<T>,
  limitMs: number,
): Promise<T | typeof LATE> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<typeof LATE>(resolve => {
    timer = setTimeout(() => resolve(LATE), limitMs);
  });
  try {
    return await Promise.race([call(), late]);
  } finally {
    clearTimeout(timer);
  }
}
