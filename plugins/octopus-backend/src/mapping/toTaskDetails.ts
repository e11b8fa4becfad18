import {
  OctopusActivity,
  OctopusLogLine,
  OctopusTaskDetails,
} from '@octopus-backstage/plugin-octopus-common';
import {
  cleanText,
  portalUrls,
  stepsOf,
} from '@octopus-backstage/plugin-octopus-node';
import {
  ActivityResource,
  TaskDetailsResource,
} from '../resources/deployments';
import { present } from './present';

/**
 * A task with its steps and the end of its log. Below the root of its activity
 * log, which is the task itself, are its steps, and below them where each ran.
 *
 * @param tail - lines of the log, all steps together
 */
export function toTaskDetails(
  { Task, ActivityLogs, Progress }: TaskDetailsResource,
  urls: ReturnType<typeof portalUrls>,
  tail: number,
): OctopusTaskDetails {
  return {
    id: Task.Id,
    description: Task.Description,
    state: Task.State,
    isCompleted: Task.IsCompleted,
    hasPendingInterruptions: Task.HasPendingInterruptions,
    hasWarningsOrErrors: Task.HasWarningsOrErrors,
    ...present({
      errorMessage: Task.ErrorMessage,
      startedAt: Task.StartTime,
      completedAt: Task.CompletedTime,
      duration: Task.Duration,
    }),
    progressPercentage: Task.IsCompleted
      ? 100
      : Progress?.ProgressPercentage ?? 0,
    steps: stepsOf({ ActivityLogs }).map(toStep),
    log: ActivityLogs.flatMap(toLines)
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

function toLines(activity: ActivityResource): OctopusLogLine[] {
  return [
    ...(activity.LogElements ?? []).map(line => ({
      occurredAt: line.OccurredAt,
      category: line.Category,
      text: cleanText(line.MessageText),
    })),
    ...(activity.Children ?? []).flatMap(toLines),
  ];
}
