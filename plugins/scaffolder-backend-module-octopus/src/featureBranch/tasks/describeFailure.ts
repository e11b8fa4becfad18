import { linesOf, stepsOf } from '@octopus-backstage/plugin-octopus-node';
import { TaskDetailsResource } from '../resources/tasks';

/** Lines of a failing step that are shown. */
const TAIL = 10;

/** Why a task did not succeed: its own words, and the end of the log of each step that failed. */
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
