import {
  OctopusLogStep,
  OctopusTaskLog,
} from '@octopus-backstage/plugin-octopus-common';
import { stepsOf } from '@octopus-backstage/plugin-octopus-node';
import {
  ActivityResource,
  TaskDetailsResource,
} from '../resources/deployments';
import { linesOf, ownLines } from './logLines';

/**
 * Maps the whole log of a task.
 *
 * @param limit - how many lines to keep, across all steps: the last ones
 */
export function toTaskLog(
  { ActivityLogs }: Pick<TaskDetailsResource, 'ActivityLogs'>,
  limit: number,
): OctopusTaskLog {
  const steps: OctopusLogStep[] = [
    ...ActivityLogs.map(root => ({
      ...toStep(root, ownLines(root)),
      isTask: true as const,
    })).filter(({ lines }) => lines.length > 0),
    ...stepsOf({ ActivityLogs }).map(step => toStep(step, linesOf(step))),
  ];
  const total = steps.reduce((sum, { lines }) => sum + lines.length, 0);
  let excess = Math.max(0, total - limit);
  if (excess === 0) {
    return { steps };
  }
  const kept = steps.map(step => {
    const left = step.lines.slice(excess);
    excess -= step.lines.length - left.length;
    return { ...step, lines: left };
  });
  return { steps: kept, omittedLines: total - limit };
}

function toStep(
  { Id, Name, Status }: ActivityResource,
  lines: OctopusLogStep['lines'],
): OctopusLogStep {
  return { id: Id, name: Name, status: Status, lines };
}
