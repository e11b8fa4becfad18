import { SandboxContext } from '../../context';
import { octopusError } from '../../http/errors';
import { endStep, retryStep } from '../tasks/runStep';
import { ServerTask, serverTasks } from '../tasks/serverTask';
import { recordTaskEvent } from '../tasks/taskEvents';
import { closeInterruption } from './closeInterruption';
import { Interruption } from './interruption';
import { answerOf } from './renderInterruption';

function goOn(
  ctx: SandboxContext,
  task: ServerTask,
  answer: string,
  at: number,
): void {
  const step = task.steps[task.cursor];
  switch (answer) {
    case 'Proceed':
      endStep(ctx, task, 'Success', at);
      break;
    case 'Retry':
      retryStep(ctx, task, at);
      break;
    case 'Ignore':
      endStep(ctx, task, 'SuccessWithWarning', at);
      break;
    default:
      step.failure ??= 'The manual intervention was aborted.';
      endStep(ctx, task, 'Failed', at);
  }
}

/**
 * Answers an interruption, and lets its task go on. Source of the refusals:
 * 400 descriptions of the OpenAPI document.
 */
export function submitInterruption(
  ctx: SandboxContext,
  item: Interruption,
  userId: string,
  values: Record<string, string | null>,
): void {
  if (!item.isPending) {
    throw octopusError(400, 'The interruption has already been submitted.');
  }
  if (!item.responsibleUserId) {
    throw octopusError(
      400,
      'You must take responsibility for this interruption before attempting to submit it.',
    );
  }
  if (item.responsibleUserId !== userId) {
    throw octopusError(
      400,
      'Someone else has taken responsibility for this interruption, and only they are allowed to submit it.',
    );
  }
  const form = answerOf(item.type);
  const answer = form.values.find(value => value === values[form.name]);
  if (!answer) throw octopusError(400, 'There were errors with the form.');
  closeInterruption(ctx, item.Id, values);
  const task = ctx.store.of(serverTasks).get(item.taskId)!;
  const at = ctx.now().getTime();
  recordTaskEvent(ctx, task, 'Resumed', at);
  goOn(ctx, task, answer, at);
}
