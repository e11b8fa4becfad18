import { isError, NotFoundError } from '@backstage/errors';
import { EventCursor, SpaceState } from '../following/SpaceState';
import { readActiveTasks } from '../octopus/activeTasks';
import { readDashboard } from '../octopus/dashboard';
import { NewEvents, readNewEvents } from '../octopus/events';
import { SpaceTarget } from '../target/ProjectTarget';
import { Changes, noChanges } from './Changes';
import { noticeDashboard } from './noticeDashboard';
import { noticeEvents } from './noticeEvents';
import { noticeRestore } from './noticeRestore';
import { noticeTasks } from './noticeTasks';
import { markChanges, newMark } from './newMark';

/** How often the dashboard is read although no event says so. */
const DASHBOARD_MS = 60_000;
/** How often to find out whether something runs, where no event says so. */
const TASKS_MS = 30_000;
/** How often to try whether the key may see events by now. */
const REFUSED_MS = 10 * 60_000;

/** What came of a look at a space. */
export interface Look {
  /** Undefined when the space cannot be followed. */
  state?: SpaceState;
  changes: Changes;
  isRestored: boolean;
}

/**
 * Looks at what has changed in a space, in few requests for all projects of it:
 * its events where the key may see them, the deployments and runs that are under
 * way while there are any, and the dashboard when something has happened.
 *
 * @param last - what the last look saw; it is not changed
 * @param options.now - milliseconds since 1970
 * @param options.everything - look at everything, not only at events
 */
export async function lookAtSpace(
  target: SpaceTarget,
  last: SpaceState | undefined,
  options: { now: number; countsMs: number; everything?: boolean },
): Promise<Look> {
  const { now, countsMs } = options;
  const changes = noChanges();
  const state = last ? structuredClone(last) : newState();
  const found = await eventsOf(target, state, now);
  if (found?.isIncomplete) {
    changes.isShared = true;
    changes.areRunbooks = true;
  }
  if (found && last && !last.seesEvents) {
    // What no dashboard shows went unseen so far.
    changes.isShared = true;
  }
  if (found?.isRestored) {
    state.generation = newMark();
  }
  noticeEvents(found?.events ?? [], changes);
  const isWhole =
    !last ||
    !found ||
    changes.isShared ||
    changes.isNews ||
    options.everything ||
    now - state.seen.dashboardAt >= DASHBOARD_MS;
  const isForTasks =
    state.seen.isActive ||
    (isWhole && (found || now - state.seen.tasksAt >= TASKS_MS)) ||
    options.everything;
  const [dashboard, tasks] = await Promise.all([
    isWhole ? readDashboard(target) : undefined,
    isForTasks ? readActiveTasks(target) : [],
  ]);
  if (!tasks) {
    return { changes, isRestored: false };
  }
  let isRestored = found?.isRestored ?? false;
  if (dashboard) {
    if (noticeRestore(state, dashboard) && !isRestored) {
      isRestored = true;
      state.generation = newMark();
      changes.isShared = true;
      changes.areRunbooks = true;
    }
    noticeDashboard(state, dashboard, now, changes);
    state.seen.dashboardAt = now;
    changes.isShared ||= changes.areTenants && Boolean(dashboard.IsFiltered);
  }
  if (isForTasks) {
    noticeTasks(state, tasks, now, changes);
    state.seen.tasksAt = now;
  } else if (dashboard?.Items.some(({ IsCompleted }) => !IsCompleted)) {
    // Something was started: the next look asks for it.
    state.seen.isActive = true;
  }
  state.seesEvents = found !== undefined;
  state.seen.events = found?.cursor;
  markChanges(state, changes);
  state.followedAt = now;
  state.countsMs = countsMs;
  return { state, changes, isRestored };
}

function newState(): SpaceState {
  return {
    generation: newMark(),
    followedAt: 0,
    countsMs: 0,
    seesEvents: false,
    settings: newMark(),
    runs: newMark(),
    runbooks: newMark(),
    activity: newMark(),
    running: [],
    projects: {},
    pending: [],
    seen: { dashboardAt: 0, tasksAt: 0, isActive: false },
  };
}

/** @returns undefined when the key may not see events */
async function eventsOf(
  target: SpaceTarget,
  { seen }: SpaceState,
  now: number,
): Promise<NewEvents | undefined> {
  if (now - (seen.eventsRefusedAt ?? -Infinity) < REFUSED_MS) {
    return undefined;
  }
  const last: EventCursor | undefined = seen.events;
  try {
    const found = await readNewEvents(target, last);
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
