import {
  isUnderWay,
  toRunTimes,
} from '@octopus-backstage/plugin-octopus-common';
import { SpaceState } from '../following/SpaceState';
import { ActiveTask } from '../octopus/activeTasks';
import { Changes } from './Changes';
import { digest } from '../following/digest';

/**
 * Notices which projects have other tasks that run or are due than before.
 *
 * @param state - is brought up to date
 * @param now - milliseconds since 1970
 */
export function noticeTasks(
  state: SpaceState,
  tasks: ActiveTask[],
  now: number,
  changes: Changes,
): void {
  const isRun = ({ Name }: ActiveTask) => Name === 'RunbookRun';
  for (const [id, project] of Object.entries(state.projects)) {
    const own = tasks
      .filter(({ ProjectId }) => ProjectId === id)
      .sort((a, b) => a.Id.localeCompare(b.Id));
    const seen =
      own.length > 0 ? digest(own.map(each => shown(each, now))) : '';
    if (seen !== (project.seen.tasks ?? '')) {
      changes.projects.add(id);
      project.seen.tasks = seen;
    }
  }
  const runs = digest(tasks.filter(isRun).map(each => shown(each, now)));
  changes.areRuns ||= runs !== state.seen.runs;
  state.seen.runs = runs;
  state.running = [
    ...new Set(
      tasks
        .filter(each => isRun(each) && isUnderWay(toRunTimes(each, now)))
        .flatMap(({ ProjectId }) => ProjectId ?? []),
    ),
  ];
  state.seen.isActive = tasks.some(each => isUnderWay(toRunTimes(each, now)));
}

/** What a view shows of a task that has not finished. How long it has run is computed. */
function shown(task: ActiveTask, now: number) {
  const { Id, State, ErrorMessage, QueueTime, StartTime } = task;
  const { HasPendingInterruptions, HasWarningsOrErrors } = task;
  return [
    Id,
    State,
    HasPendingInterruptions,
    HasWarningsOrErrors,
    ErrorMessage,
    QueueTime,
    StartTime,
    isUnderWay(toRunTimes(task, now)),
  ];
}
