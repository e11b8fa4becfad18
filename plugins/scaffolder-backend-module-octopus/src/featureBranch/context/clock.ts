import { setTimeout } from 'node:timers/promises';

/** The time; tests bring their own. */
export interface Clock {
  /** Waits; rejects with the signal's reason when it is aborted. */
  pause(ms: number, signal?: AbortSignal): Promise<void>;
  /** Milliseconds since 1970. */
  now(): number;
}

export const systemClock: Clock = {
  now: Date.now,
  async pause(ms, signal) {
    try {
      await setTimeout(ms, undefined, { signal });
    } catch (error) {
      signal?.throwIfAborted();
      throw error;
    }
  },
};
