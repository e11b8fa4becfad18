import type { Place } from '../pacing/createPacer';
import type { RequestContext } from './RequestContext';

/** Spread over which requests that waited for the same moment begin again. */
const SPREAD_MS = 250;

/** Waits until the rate limit has a place for one more request. */
export async function waitForPlace(
  { pacer, sleep }: Pick<RequestContext, 'pacer' | 'sleep'>,
  signal?: AbortSignal,
): Promise<Place> {
  const place = pacer.take();
  let { waitMs } = place;
  try {
    while (waitMs > 0) {
      const before = pacer.paused();
      await sleep(waitMs + Math.random() * SPREAD_MS, signal);
      signal?.throwIfAborted();
      // Another answer may have paused everything in the meantime.
      const after = pacer.paused();
      waitMs = after > before ? after : 0;
    }
    return place;
  } catch (error) {
    place.giveBack();
    throw error;
  }
}
