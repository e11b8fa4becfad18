import { setTimeout } from 'node:timers/promises';

/**
 * The time as a run sees it; tests replace it.
 *
 * @public
 */
export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
  /** Rejects with the reason of the signal as soon as it is aborted. */
  sleep(ms: number, signal?: AbortSignal): Promise<void>;
}

/** The machine's own time. */
export const systemClock: Clock = {
  now: () => Date.now(),
  sleep: async (ms, signal) => {
    try {
      await setTimeout(ms, undefined, { signal });
    } catch (error) {
      throw signal?.aborted ? signal.reason : error;
    }
  },
};
