import { SpaceState } from '../following/SpaceState';
import { Changes } from './Changes';
import { isRecent } from '../waiting/isRecent';

/** How often the dashboard is read although no event says so. */
const DASHBOARD_MS = 60_000;
/** How often to ask what has become of what runs, where events tell most of it. */
const ACTIVE_MS = 9_000;
/** How often to find out whether something runs, where no event says so. */
const TASKS_MS = 30_000;

/**
 * Decides what a look reads besides events.
 *
 * @param state - what the last look saw, with the events that are new
 * @param changes - what these are about
 * @param options.everything - whatever there is to read
 * @param options.now - milliseconds since 1970
 */
export function whatToRead(
  { seesEvents, seen }: SpaceState,
  changes: Changes,
  { everything, now }: { everything: boolean; now: number },
): { dashboard: boolean; tasks: boolean } {
  const dashboard =
    everything ||
    !seesEvents ||
    changes.isShared ||
    changes.isNews ||
    !isRecent(seen.dashboardAt, DASHBOARD_MS, now);
  const tasks =
    everything ||
    (seen.isActive &&
      (!seesEvents || !isRecent(seen.tasksAt, ACTIVE_MS, now))) ||
    (dashboard && (seesEvents || !isRecent(seen.tasksAt, TASKS_MS, now)));
  return { dashboard, tasks };
}
