import { CustomErrorBase } from '@backstage/errors';
import { linesOf, stepsOf } from '@octopus-backstage/plugin-octopus-node';
import { TaskDetailsResource } from '../resources/tasks';

/** A task in Octopus did not succeed. The message ends with the log of the failed step. */
export class TaskFailedError extends CustomErrorBase {
  name = 'TaskFailedError' as const;
}

/** How many lines of a failed step's log are shown. */
const TAIL = 10;

/** Why a task did not succeed: Octopus's own message, and the end of the log of each failed step. */
export function describeFailure(details: TaskDetailsResource): string {
  const { Task } = details;
  const steps = stepsOf(details)
    .filter(({ Status }) => Status === 'Failed')
    .map(step =>
      [
        `${step.Name}:`,
        ...linesOf(step)
          .slice(-TAIL)
          .map(line => `  ${line}`),
      ].join('\n'),
    );
  return [
    `${Task.Description}: ${Task.State}. ${Task.ErrorMessage ?? ''}`.trim(),
    ...steps,
  ].join('\n');
}
