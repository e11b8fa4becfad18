/** How much earlier than its time an answer may come: timers are not exact. */
const EARLY = 0.9;

/**
 * How many requests waited for each other, one after another, while others were
 * sent beside them: as few as the times of the answers allow.
 *
 * @param answeredAt - when each was answered, in milliseconds
 * @param latencyMs - how long each answer waited
 */
export function roundTrips(answeredAt: number[], latencyMs: number): number {
  let deep = 0;
  let last = -Infinity;
  for (const at of [...answeredAt].sort((a, b) => a - b)) {
    if (at - last >= latencyMs * EARLY) {
      deep += 1;
      last = at;
    }
  }
  return deep;
}
