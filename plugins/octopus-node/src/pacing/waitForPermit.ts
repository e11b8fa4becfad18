import type { Pacer, Permit } from './createPacer';

/** Jitter, so that requests that waited for the same moment do not start together. */
const SPREAD_MS = 250;

/** Waits until the rate limit allows one more request. */
export async function waitForPermit(
  {
    pacer,
    sleep,
  }: {
    pacer: Pacer;
    sleep: (ms: number, signal?: AbortSignal) => Promise<void>;
  },
  signal?: AbortSignal,
): Promise<Permit> {
  const permit = pacer.acquire();
  let { waitMs } = permit;
  try {
    while (waitMs > 0) {
      const before = pacer.paused();
      await sleep(waitMs + Math.random() * SPREAD_MS, signal);
      signal?.throwIfAborted();
      // Another response may have paused everything in the meantime.
      const after = pacer.paused();
      waitMs = after > before ? after : 0;
    }
    return permit;
  } catch (error) {
    permit.release();
    throw error;
  }
}
