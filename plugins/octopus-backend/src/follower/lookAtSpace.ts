import { SKEW_MS } from '../cache/KnownTable';
import { SpaceState } from '../following/SpaceState';
import { readActiveTasks, TaskOwners } from '../octopus/activeTasks';
import { readDashboard } from '../octopus/dashboard';
import { SpaceTarget } from '../target/ProjectTarget';
import {
  addChanges,
  Changes,
  hasProjects,
  noChanges,
  omitChanges,
} from './Changes';
import { markChanges, newMark } from './newMark';
import { newState } from './newState';
import { noticeNewEvents } from './noticeNewEvents';
import { noticeSpace } from './noticeSpace';
import { noticeTasks } from './noticeTasks';
import { readEvents } from './readEvents';
import { whatToRead } from './whatToRead';
import { isRecent } from '../waiting/isRecent';

/** How long marks may be given before it is known what has changed. */
const BEGINNING_MS = 15_000;

/** What came of a look at a space. */
export interface Look {
  /** Undefined when the space cannot be followed. */
  state?: SpaceState;
  changes: Changes;
}

/** How to look. */
interface LookOptions {
  /** Milliseconds since 1970. */
  now: number;
  countsMs: number;
  /** Projects of tasks that an old server does not name; is brought up to date. */
  owners: TaskOwners;
  /**
   * When somebody last knew that there is something new, by their clock: looks at
   * everything, not only at events, if that was not done for it before.
   */
  rungAt?: number;
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
  const { now, countsMs, owners, rungAt = 0 } = options;
  const changes = noChanges();
  const state = last ? structuredClone(last) : newState();
  if (state.beginning) {
    // What was read during a first look that failed may have changed since.
    state.beginning = newMark();
  }
  const isBeginning =
    !last || last.isTentative || !isRecent(last.followedAt, last.countsMs, now);
  if (isBeginning) {
    state.begunAt = now;
  }
  const readingEvents = readEvents(target, state, now);
  const begun = isBeginning ? readAtOnce(target, owners) : undefined;
  const found = await readingEvents;
  noticeNewEvents(state, found, changes, last?.seesEvents === false);
  // Rings are compared with rings: the clocks of replicas differ.
  const { rungAt: lastRungAt = 0 } = state.seen;
  // What is from the future was kept by a clock that was wrong.
  const heardAt = lastRungAt > now + SKEW_MS ? 0 : lastRungAt;
  const wanted = whatToRead(state, changes, {
    now,
    everything: isBeginning || rungAt > heardAt,
  });
  const readingTasks = wanted.tasks
    ? begun?.tasks ?? readActiveTasks(target, owners)
    : undefined;
  const readingDashboard = wanted.dashboard
    ? begun?.dashboard ?? readDashboard(target)
    : undefined;
  /** What has no mark yet. */
  const unmarked = begun && found ? noChanges() : changes;
  if (begun && found) {
    const active = await begun.tasks;
    if (!active) {
      return { changes };
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
  if (wanted.tasks && !tasks) {
    return { changes };
  }
  const noticing = {
    now,
    isFirst: !last,
    noticed: changes,
    isRestoreKnown: found?.isRestored ?? false,
  };
  noticeSpace(state, { dashboard, tasks }, unmarked, noticing);
  if (dashboard && !tasks && hasProjects(unmarked)) {
    // What was started: the next look would take it for another change.
    const started = await readActiveTasks(target, owners);
    if (!started) {
      return { changes };
    }
    noticeSpace(state, { tasks: started }, unmarked, noticing);
  }
  if (unmarked !== changes) {
    omitChanges(unmarked, changes);
    addChanges(changes, unmarked);
  }
  markChanges(state, unmarked);
  delete state.beginning;
  delete state.isTentative;
  state.seen.rungAt = Math.max(rungAt, heardAt);
  state.followedAt = now;
  state.countsMs = countsMs;
  return { state, changes };
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
