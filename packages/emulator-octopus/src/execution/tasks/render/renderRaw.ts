import { ServerTask } from '../serverTask';
import { Activity, activityLog } from './activityLog';
import { durationText, longTime } from './texts';

const INDENT = '  ';

function headerOf(task: ServerTask, now: number): string[] {
  const time = (label: string, at: number | null) =>
    at === null ? [] : [`Task ${label}: ${longTime(at)}`];
  return [
    `Task ID: ${task.Id}`,
    `Related IDs: ${[...task.relatedIds, task.SpaceId].join(', ')}`,
    `Task status: ${task.state}`,
    ...time('queued', task.queuedAt),
    ...time('started', task.startedAt),
    ...time('completed', task.completedAt),
    `Task duration: ${durationText(
      (task.completedAt ?? now) - (task.startedAt ?? task.queuedAt),
    )}`,
    '',
  ];
}

function linesOf(activity: Activity, depth: number): string[] {
  const indent = INDENT.repeat(depth);
  return [
    `${' '.repeat(20)}|${indent} == ${activity.Status}: ${activity.Name} ==`,
    ...activity.LogElements.map(
      element =>
        `${element.OccurredAt.slice(11, 19)}   ${element.Category.padEnd(
          9,
        )}|${indent}   ${element.MessageText}`,
    ),
    ...activity.Children.flatMap(child => linesOf(child, depth + 1)),
  ];
}

/**
 * A task's log as text. That it is plain text is known (octopus-api.md §3);
 * its layout is not in any source and nothing may depend on it.
 */
export function renderRaw(task: ServerTask, now: number): string {
  const log = activityLog(task, { now, verbose: true });
  return [...headerOf(task, now), ...linesOf(log, 0), ''].join('\n');
}
