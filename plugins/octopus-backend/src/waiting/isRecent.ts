/**
 * Whether something happened less than some time ago. What seems to be further in the
 * future than that is not recent either: a clock was wrong then, or is wrong now.
 *
 * @param at - milliseconds since 1970; undefined when it never happened
 * @param withinMs - that time, in milliseconds
 * @param now - milliseconds since 1970
 */
export function isRecent(
  at: number | undefined,
  withinMs: number,
  now: number = Date.now(),
): boolean {
  return at !== undefined && Math.abs(now - at) < withinMs;
}
