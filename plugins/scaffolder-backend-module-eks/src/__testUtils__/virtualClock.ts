import { Clock } from '../context/Clock';

/**
 * A clock on which waiting takes no time.
 *
 * @param onSleep - hears how long somebody waits, in milliseconds
 */
export function virtualClock(onSleep?: (ms: number) => void): Clock {
  let now = 0;
  return {
    now: () => now,
    sleep: async (ms, signal) => {
      signal?.throwIfAborted();
      now += ms;
      onSleep?.(ms);
    },
  };
}
