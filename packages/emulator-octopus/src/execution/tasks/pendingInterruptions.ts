import { SandboxContext } from '../../context';
import { Interruption, interruptions } from '../interruptions/interruption';
import { ServerTask } from './serverTask';

/** The interruptions of a task that nobody has answered yet. */
export function pendingInterruptions(
  ctx: SandboxContext,
  task: ServerTask,
): Interruption[] {
  const all = ctx.store.of(interruptions);
  return task.steps
    .map(step => (step.interruptionId ? all.get(step.interruptionId) : null))
    .filter((item): item is Interruption => !!item?.isPending);
}

/** Whether a task does not go on before a person has answered. */
export function isWaitingForPerson(
  ctx: SandboxContext,
  task: ServerTask,
): boolean {
  return pendingInterruptions(ctx, task).length > 0;
}
