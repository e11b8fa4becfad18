import { setImmediate } from 'node:timers/promises';
import { Clock } from '../context/Clock';

/** How many times faster than real time the emulators run: creating a cluster then takes less time than a token, whose lifetime is real, stays valid. */
export const SPEED = 2000;

const start = Date.now();
/** Milliseconds that the tests of this file have waited, in the time of the run. */
let waited = 0;

/** The time of the emulators, in milliseconds since 1970. It passes only while somebody waits. */
export const standInTime = () => start + waited / SPEED;

/**
 * A clock on which waiting takes no time but moves the emulators' time forward.
 * Nothing else moves it, so results do not depend on the speed of the machine.
 * When several wait at once, none waits longer than it would alone, but it may
 * find that more time has passed.
 *
 * @param stride - how many times longer a wait takes than was asked for, as
 *   where the process has too little time; what is looked at meanwhile is then
 *   asked for less often
 */
export function fastClock(stride = 1): Clock {
  return {
    now: () => start + waited,
    sleep: async (ms, signal) => {
      signal?.throwIfAborted();
      const until = waited + ms * stride;
      await setImmediate();
      waited = Math.max(waited, until);
      signal?.throwIfAborted();
    },
  };
}
