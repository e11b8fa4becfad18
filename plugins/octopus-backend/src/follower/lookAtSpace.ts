import { isError, NotFoundError } from '@backstage/errors';
import { EventCursor, SpaceState } from '../following/SpaceState';
import { readActiveTasks, TaskOwners } from '../octopus/activeTasks';
import { readDashboard } from '../octopus/dashboard';
import { NewEvents, readNewEvents } from '../octopus/events';
import { SpaceTarget } from '../target/ProjectTarget';
import { addChanges, Changes, noChanges, omitChanges } from './Changes';
import { noticeDashboard } from './noticeDashboard';
import { noticeEvents } from './noticeEvents';
import { noticeRestore } from './noticeRestore';
import { noticeTasks } from './noticeTasks';
import { markChanges, newMark } from './newMark';

/** How often the dashboard is read although no event says so. */
const DASHBOARD_MS = 60_000;
/** How often to ask what has become of what runs, where events tell most of it. */
const ACTIVE_MS = 9_000;
/** How often to find out whether something runs, where no event says so. */
const TASKS_MS = 30_000;
/** How often to try whether the key may see events by now. */
const REFUSED_MS = 10 * 60_000;
/** How long marks may be given before it is known what has changed. */
const BEGINNING_MS = 15_000;

/** What came of a look at a space. */
export interface Look {
  /** Undefined when the space cannot be followed. */
  state?: SpaceState;
  changes: Changes;
  isRestored: boolean;
}

/** How to look. */
interface LookOptions {
  /** Milliseconds since 1970. */
  now: number;
  countsMs: number;
  /** Projects of tasks that an old server does not name; is brought up to date. */
  owners: TaskOwners;
  /** Look at everything, not only at events. */
  everything?: boolean;
  /**
   * Called where the last look does not count any more, or there was none, as soon
   * as whatever changes from now on will be seen.
   */
  onBegun?(state: SpaceState): void;
}

/**
 * Looks at what has changed in a space, in few requests for all projects of it:
 * its events where the key may see them, the deployments and runs that are under
 * way while there are any, and the dashboard when something has happened.
 *
 * @param last - what the last look saw; it is not changed
 */
export async function lookAtSpace(
  target: SpaceTarget,
  last: SpaceState | undefined,
  options: LookOptions,
): Promise<Look> {
  const { now, countsMs, owners } = options;
  const changes = noChanges();
  const state = last ? structuredClone(last) : newState();
  if (state.beginning) {
    // What was read during a first look that failed may have changed since.
    state.beginning = newMark();
  }
  const isBeginning =
    !last || last.isTentative || now - last.followedAt >= last.countsMs;
  const readingEvents = eventsOf(target, state, now);
  const begun = isBeginning ? readAtOnce(target, owners) : undefined;
  const found = await readingEvents;
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
  if (isBeginning) {
    state.begunAt = now;
  }
  state.seesEvents = found !== undefined;
  state.seen.events = found?.cursor;
  const isWhole =
    isBeginning ||
    !found ||
    changes.isShared ||
    changes.isNews ||
    options.everything ||
    now - state.seen.dashboardAt >= DASHBOARD_MS;
  const isForTasks =
    isBeginning ||
    (state.seen.isActive &&
      (!found || now - state.seen.tasksAt >= ACTIVE_MS)) ||
    (isWhole && (found || now - state.seen.tasksAt >= TASKS_MS)) ||
    options.everything;
  const readingTasks = isForTasks
    ? begun?.tasks ?? readActiveTasks(target, owners)
    : [];
  const readingDashboard = isWhole
    ? begun?.dashboard ?? readDashboard(target)
    : undefined;
  /** What has no mark yet. */
  const unmarked = begun && found ? noChanges() : changes;
  if (begun && found) {
    const active = await readingTasks;
    if (!active) {
      return { changes, isRestored: false };
    }
    // What runs when nothing was known before is no change.
    noticeTasks(state, active, now, last ? changes : noChanges());
    markChanges(state, changes);
    options.onBegun?.({
      ...structuredClone(state),
      // Should this look fail, or end here, the next one sees all of it again.
      ...(last && { seen: structuredClone(last.seen) }),
      isTentative: true,
      followedAt: now,
      countsMs: BEGINNING_MS,
    });
  }
  const [dashboard, tasks] = await Promise.all([
    readingDashboard,
    readingTasks,
  ]);
  if (!tasks) {
    return { changes, isRestored: false };
  }
  let isRestored = found?.isRestored ?? false;
  if (dashboard) {
    if (noticeRestore(state, dashboard) && !isRestored) {
      isRestored = true;
      state.generation = newMark();
      unmarked.isShared = true;
      unmarked.areRunbooks = true;
    }
    noticeDashboard(state, dashboard, now, unmarked);
    state.seen.dashboardAt = now;
    unmarked.isShared ||= changes.areTenants && Boolean(dashboard.IsFiltered);
  }
  if (isForTasks) {
    noticeTasks(state, tasks, now, last ? unmarked : noChanges());
    state.seen.tasksAt = now;
  } else if (dashboard?.Items.some(({ IsCompleted }) => !IsCompleted)) {
    // Something was started: the next look asks for it.
    state.seen.isActive = true;
  }
  if (unmarked !== changes) {
    omitChanges(unmarked, changes);
    addChanges(changes, unmarked);
  }
  markChanges(state, unmarked);
  delete state.beginning;
  delete state.isTentative;
  state.followedAt = now;
  state.countsMs = countsMs;
  return { state, changes, isRestored };
}

/** Where nothing is known, what is needed anyhow is not asked for one after another. */
function readAtOnce(target: SpaceTarget, owners: TaskOwners) {
  const reading = {
    dashboard: readDashboard(target),
    tasks: readActiveTasks(target, owners),
  };
  // Thrown where it is waited for, if that comes to pass.
  Object.values(reading).forEach(each => each.catch(() => {}));
  return reading;
}

function newState(): SpaceState {
  return {
    generation: newMark(),
    beginning: newMark(),
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
    const found = await readNewEvents(target, last, now);
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
