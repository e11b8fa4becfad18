/** What `withinLimit` resolves with when the time is up. */
export const LATE = Symbol('late');

/** Waits for something, but no longer than so many milliseconds; it goes on. */
export async function withinLimit<T>(
  promise: Promise<T>,
  ms: number,
): Promise<T | typeof LATE> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<typeof LATE>(resolve => {
    timer = setTimeout(() => resolve(LATE), ms);
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}
