import { setTimeout } from 'node:timers/promises';
import { Clock } from '../waiting/Clock';

/** How many times faster than life the stand-ins are in tests. */
export const SPEED = 2000;

/**
 * Waits as long as the stand-ins take, and counts what that would be in life.
 * Only waiting counts, so a slow machine changes nothing.
 */
export function fastClock(): Clock {
  let now = Date.now();
  return {
    now: () => now,
    sleep: async (ms, signal) => {
      signal?.throwIfAborted();
      await setTimeout(ms / SPEED);
      now += ms;
      signal?.throwIfAborted();
    },
  };
}
