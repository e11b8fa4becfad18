import { sleep } from '../http/sleep';

/** The time; tests bring their own. */
export interface LockClock {
  /** Milliseconds since 1970. */
  now(): number;
  /** Waits; rejects with the signal's reason when it is aborted. */
  pause(ms: number, signal?: AbortSignal): Promise<void>;
}

export const systemClock: LockClock = { now: Date.now, pause: sleep };
