import { onWire } from './onWire';
import { Cloud } from './startCloud';

/**
 * Cancels a run while one of its requests is on its way. A write is carried
 * out; no answer to the request ever comes.
 *
 * @param what - which request, as `onWire` names it
 * @param options - `nth` of those, counted from 1; `withAll`: none of the
 *   requests afterwards is answered either, until the cloud is `back`
 */
export function cancelAt(
  cloud: Cloud,
  what: RegExp,
  options: { nth?: number; withAll?: boolean } = {},
) {
  const { nth = 1, withAll = false } = options;
  const cancel = new AbortController();
  const reason = new Error('The task was cancelled');
  const writes: string[] = [];
  let seen = 0;
  let abortedAt = 0;
  let isSilent = false;
  const silence = new Promise<never>(() => {});
  onWire(cloud, async ({ text, isWrite }, carryOut) => {
    if (isSilent) {
      return silence;
    }
    seen += what.test(text) ? 1 : 0;
    if (!what.test(text) || seen !== nth) {
      if (isWrite) {
        writes.push(text);
      }
      return carryOut();
    }
    if (isWrite) {
      await carryOut();
    }
    isSilent = withAll;
    abortedAt = Date.now();
    cancel.abort(reason);
    return silence;
  });
  return {
    signal: cancel.signal,
    reason,
    /** What was changed besides. */
    writes,
    /** Milliseconds since it was cancelled. */
    since: () => Date.now() - abortedAt,
    back: () => {
      isSilent = false;
    },
  };
}
