import { SandboxContext } from '../../context';
import { octopusError } from '../../http/errors';
import { deployAutomatically } from '../deployments/deployAutomatically';
import { isCompleted, ServerTask, TaskState } from './serverTask';

const CHANGEABLE: TaskState[] = ['Canceled', 'Failed', 'Success'];

/**
 * Changes the outcome of a task by hand. Source of the refusals: 400
 * descriptions of `POST /tasks/{id}/state` in the OpenAPI document.
 */
export function changeState(
  ctx: SandboxContext,
  task: ServerTask,
  wanted: string | null | undefined,
  reason: string | null | undefined,
): void {
  if (!wanted) throw octopusError(400, 'No state was provided.');
  if (!reason) throw octopusError(400, 'No reason was provided.');
  const state = CHANGEABLE.find(
    one => one.toLowerCase() === wanted.toLowerCase(),
  );
  if (!state) {
    throw octopusError(
      400,
      'The task can not be put into the state.  Valid states are: Canceled, Failed, Success.',
    );
  }
  if (task.state === state) {
    throw octopusError(400, 'The task is already in the state.');
  }
  if (!isCompleted(task) || task.state === 'TimedOut') {
    throw octopusError(
      400,
      'The task state can not be changed to the selected state.  It can only be changed out of the states: Canceled, Failed, Success.',
    );
  }
  task.state = state;
  deployAutomatically(ctx, task);
}
