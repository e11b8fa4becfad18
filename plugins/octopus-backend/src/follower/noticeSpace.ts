import { SpaceState } from '../following/SpaceState';
import { ActiveTask } from '../octopus/activeTasks';
import { DashboardResource } from '../resources/dashboards';
import { Changes, noChanges } from './Changes';
import { newMark } from './newMark';
import { noticeDashboard } from './noticeDashboard';
import { noticeRestore } from './noticeRestore';
import { noticeTasks } from './noticeTasks';

/**
 * Notices what is different on the dashboard and among the tasks of a space.
 *
 * @param state - is brought up to date
 * @param read - what was read of it
 * @param options.now - milliseconds since 1970
 * @param options.isFirst - nothing was known before: what runs is no change
 * @param options.noticed - what events tell
 * @param options.isRestoreKnown - events tell that the server was restored
 */
export function noticeSpace(
  state: SpaceState,
  { dashboard, tasks }: { dashboard?: DashboardResource; tasks?: ActiveTask[] },
  changes: Changes,
  options: {
    now: number;
    isFirst: boolean;
    noticed: Changes;
    isRestoreKnown: boolean;
  },
): void {
  const { now, isFirst, noticed, isRestoreKnown } = options;
  if (dashboard) {
    if (noticeRestore(state, dashboard) && !isRestoreKnown) {
      state.generation = newMark();
      changes.isShared = true;
      changes.areRunbooks = true;
    }
    noticeDashboard(state, dashboard, now, changes);
    state.seen.dashboardAt = now;
    changes.isShared ||= noticed.areTenants && Boolean(dashboard.IsFiltered);
  }
  if (tasks) {
    noticeTasks(state, tasks, now, isFirst ? noChanges() : changes);
    state.seen.tasksAt = now;
  }
}
