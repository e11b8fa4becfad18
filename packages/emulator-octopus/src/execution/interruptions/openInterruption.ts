import { SandboxContext } from '../../context';
import { activityId } from '../tasks/activityId';
import { ServerTask, TaskStep } from '../tasks/serverTask';
import { recordTaskEvent } from '../tasks/taskEvents';
import { interruptions, InterruptionType } from './interruption';

function instructionsOf(step: TaskStep, type: InterruptionType): string {
  return type === 'ManualIntervention'
    ? String(step.properties['Octopus.Action.Manual.Instructions'] ?? '')
    : `The step failed: ${step.failure}`;
}

/** Makes a running step wait for a person. */
export function openInterruption(
  ctx: SandboxContext,
  task: ServerTask,
  step: TaskStep,
  type: InterruptionType,
  at: number,
): void {
  const { Id } = ctx.store.of(interruptions).put({
    Id: ctx.store.nextId('Interruptions'),
    SpaceId: task.SpaceId,
    title: type === 'ManualIntervention' ? step.name : `${step.name} failed`,
    type,
    createdAt: at,
    isPending: true,
    taskId: task.Id,
    correlationId: activityId(task, step),
    relatedIds: [...task.relatedIds, task.Id],
    instructions: instructionsOf(step, type),
    responsibleUserId: null,
    values: {},
  });
  step.interruptionId = Id;
  recordTaskEvent(ctx, task, `${type}InterruptionRaised`, at);
}
