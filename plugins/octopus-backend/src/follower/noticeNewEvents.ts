import { SpaceState } from '../following/SpaceState';
import { NewEvents } from '../octopus/events';
import { Changes } from './Changes';
import { newMark } from './newMark';
import { noticeEvents } from './noticeEvents';

/**
 * Notices what has happened since the last look, and what may have happened unseen.
 *
 * @param state - is brought up to date
 * @param found - undefined when the key may not see events
 * @param wasUnseen - the key may see events by now, and could not before
 */
export function noticeNewEvents(
  state: SpaceState,
  found: NewEvents | undefined,
  changes: Changes,
  wasUnseen: boolean,
): void {
  if (found?.isIncomplete) {
    changes.isShared = true;
    changes.areRunbooks = true;
  }
  if (found && wasUnseen) {
    // What no dashboard shows went unseen so far.
    changes.isShared = true;
    changes.areRunbooks = true;
  }
  if (found?.isRestored) {
    state.generation = newMark();
  }
  noticeEvents(found?.events ?? [], changes);
  state.seesEvents = found !== undefined;
  state.seen.events = found?.cursor;
}
