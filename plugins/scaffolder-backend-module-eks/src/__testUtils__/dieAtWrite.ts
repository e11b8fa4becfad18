import { onWire } from './onWire';
import { Cloud } from './startCloud';

/**
 * A portal that dies after one of its writes was carried out and before it gets
 * the response. None of its requests arrives afterwards.
 *
 * @param what - which write, as `onWire` names it
 * @param nth - which of those, counted from 1
 */
export function dieAtWrite(cloud: Cloud, what: RegExp, nth = 1) {
  const death = new AbortController();
  let seen = 0;
  let isBack = false;
  const isDead = () => death.signal.aborted && !isBack;
  onWire(cloud, async ({ text, isWrite }, carryOut) => {
    if (isDead()) {
      return 'reset';
    }
    const response = await carryOut();
    if (isWrite && what.test(text)) {
      seen += 1;
      if (seen === nth) {
        death.abort(new Error(`killed at ${text}`));
      }
    }
    return isDead() ? 'reset' : response;
  });
  return {
    /** Signal for the run that dies, so that it does not continue. */
    signal: death.signal,
    /** Starts the portal again. */
    comeBack: () => {
      isBack = true;
    },
  };
}
