import { SandboxContext } from '../../context';
import { closeInterruption } from '../interruptions/closeInterruption';
import { deactivate } from './activeTasks';
import { ServerTask, TaskState } from './serverTask';
import { recordTaskEvent, TaskHappening } from './taskEvents';

/** Source of the wording: DataDog/integrations-core recorded task details. */
export const STEPS_FAILED: Record<ServerTask['type'], string> = {
  Deploy:
    'The deployment failed because one or more steps failed. Please see the deployment log for details.',
  RunbookRun:
    'The run failed because one or more steps failed. Please see the run log for details.',
};

/** How ends are recorded. That a task which timed out is recorded as failed is inferred. */
const outcomes: Partial<Record<TaskState, TaskHappening>> = {
  Success: 'Succeeded',
  Canceled: 'Canceled',
};

/** Ends a task, whatever it was doing. */
export function finishTask(
  ctx: SandboxContext,
  task: ServerTask,
  state: TaskState,
  at: number,
  reason: string = STEPS_FAILED[task.type],
): void {
  task.state = state;
  task.completedAt = at;
  if (state === 'Failed') {
    task.errorMessage = reason;
    task.hasWarnings = true;
  }
  for (const step of task.steps) {
    if (step.status === 'Running') {
      step.status = 'Canceled';
      step.endedAt = at;
      closeInterruption(ctx, step.interruptionId);
    } else if (step.status === 'Pending') {
      step.status = 'Canceled';
    }
  }
  deactivate(ctx, task);
  recordTaskEvent(ctx, task, outcomes[state] ?? 'Failed', at);
}
