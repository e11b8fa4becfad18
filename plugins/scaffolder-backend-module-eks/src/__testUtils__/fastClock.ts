import { setImmediate } from 'node:timers/promises';
import { Clock } from '../context/Clock';

/** How many times faster than life the stand-ins are: less than the life of a token, which is real, passes while a cluster is made. */
export const SPEED = 2000;

const start = Date.now();
/** Milliseconds of life that the tests of this file have waited. */
let waited = 0;

/** The time of the stand-ins, in milliseconds since 1970. It passes only while somebody waits. */
export const standInTime = () => start + waited / SPEED;

/**
 * Waits without taking time, and moves the time of the stand-ins on by as much.
 * Nothing else does, so the speed of the machine changes nothing. Of several
 * that wait at once, none waits longer than it would alone; it may find that
 * more time has passed.
 */
export function fastClock(): Clock {
  return {
    now: () => start + waited,
    sleep: async (ms, signal) => {
      signal?.throwIfAborted();
      const until = waited + ms;
      await setImmediate();
      waited = Math.max(waited, until);
      signal?.throwIfAborted();
    },
  };
}
