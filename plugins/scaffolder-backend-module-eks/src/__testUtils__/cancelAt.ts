import { onWire } from './onWire';
import { Cloud } from './startCloud';

/**
 * Cancels a run while one of its requests is in flight. If it is a write it is
 * carried out, but the request never gets a response.
 *
 * @param what - which request, as `onWire` names it
 * @param options - `nth` of those, counted from 1; `withAll`: later requests get
 *   no response either, until `back` is called
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
    /** The other writes. */
    writes,
    /** Milliseconds since the run was cancelled. */
    since: () => Date.now() - abortedAt,
    back: () => {
      isSilent = false;
    },
  };
}
