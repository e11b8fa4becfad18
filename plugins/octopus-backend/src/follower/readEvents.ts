import { isError, NotFoundError } from '@backstage/errors';
import { SpaceState } from '../following/SpaceState';
import { NewEvents, readNewEvents } from '../octopus/events';
import { SpaceTarget } from '../target/ProjectTarget';
import { isRecent } from '../waiting/isRecent';

/** How often to try whether the key may see events by now. */
const REFUSED_MS = 10 * 60_000;

/**
 * Reads the events of a space since the last look, unless the key was found to lack
 * the permission lately.
 *
 * @param state - what was seen is brought up to date
 * @param now - milliseconds since 1970
 * @returns undefined when the key may not see events
 */
export async function readEvents(
  target: SpaceTarget,
  { seen }: SpaceState,
  now: number,
): Promise<NewEvents | undefined> {
  if (isRecent(seen.eventsRefusedAt, REFUSED_MS, now)) {
    return undefined;
  }
  try {
    const found = await readNewEvents(target, seen.events, now);
    delete seen.eventsRefusedAt;
    return found;
  } catch (error) {
    if (!isError(error) || !(error instanceof NotFoundError)) {
      throw error;
    }
    // Refused, or not there: `translateError` makes the same of both.
    seen.eventsRefusedAt = now;
    return undefined;
  }
}
