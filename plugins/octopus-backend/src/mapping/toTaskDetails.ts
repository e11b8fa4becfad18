import {
  OctopusActivity,
  OctopusTaskDetails,
  toRunTimes,
} from '@octopus-backstage/plugin-octopus-common';
import { portalUrls, stepsOf } from '@octopus-backstage/plugin-octopus-node';
import {
  ActivityResource,
  TaskDetailsResource,
} from '../resources/deployments';
import { omitEmpty } from './fields';
import { isError, linesOf } from './logLines';

/**
 * Maps a task with its steps and the end of its log. The root of the activity
 * log is the task itself; below it are the steps, and below those the targets.
 *
 * @param tail - how many lines of the log to keep, across all steps
 */
export function toTaskDetails(
  { Task, ActivityLogs, Progress }: TaskDetailsResource,
  urls: ReturnType<typeof portalUrls>,
  tail: number,
): OctopusTaskDetails {
  return {
    id: Task.Id,
    description: Task.Description,
    ...toRunTimes(Task, Date.now()),
    isCompleted: Task.IsCompleted,
    hasPendingInterruptions: Task.HasPendingInterruptions,
    hasWarningsOrErrors: Task.HasWarningsOrErrors,
    ...omitEmpty({
      errorMessage: Task.ErrorMessage,
      duration: Task.Duration,
      firstError: firstErrorOf(stepsOf({ ActivityLogs })),
    }),
    progressPercentage: Task.IsCompleted
      ? 100
      : Progress?.ProgressPercentage ?? 0,
    steps: stepsOf({ ActivityLogs }).map(toStep),
    log: ActivityLogs.flatMap(linesOf)
      .sort((a, b) => Date.parse(a.occurredAt) - Date.parse(b.occurredAt))
      .slice(-tail),
    url: urls.task(Task.Id),
  };
}

function toStep(activity: ActivityResource): OctopusActivity {
  return {
    id: activity.Id,
    name: activity.Name,
    status: activity.Status,
    children: (activity.Children ?? []).map(toStep),
  };
}

/**
 * The first error of the first step that failed; undefined while nothing has.
 * What Octopus adds at the end of a step comes after what the step itself said.
 */
function firstErrorOf(
  steps: ActivityResource[],
): OctopusTaskDetails['firstError'] {
  const failed = steps.filter(({ Status }) => Status === 'Failed');
  const running = steps.filter(({ Status }) => Status === 'Running');
  for (const step of [...failed, ...running]) {
    const line = linesOf(step).find(isError);
    if (line) {
      return { step: step.Name, text: line.text };
    }
  }
  return undefined;
}
