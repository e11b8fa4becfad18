import type { RequestContext } from './RequestContext';

/** Spread over which requests that waited for the same moment begin again. */
const SPREAD_MS = 250;

/** Waits until the rate limit has a place for one more request. */
export async function waitForPlace(
  { pacer, sleep }: Pick<RequestContext, 'pacer' | 'sleep'>,
  signal?: AbortSignal,
): Promise<void> {
  let waitMs = pacer.take();
  try {
    while (waitMs > 0) {
      const before = pacer.paused();
      await sleep(waitMs + Math.random() * SPREAD_MS, signal);
      signal?.throwIfAborted();
      // Another answer may have paused everything in the meantime.
      const after = pacer.paused();
      waitMs = after > before ? after : 0;
    }
  } catch (error) {
    pacer.giveBack();
    throw error;
  }
}
