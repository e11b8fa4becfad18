import { SandboxContext } from '../../context';
import { simulatedStep } from '../steps/simulatedStep';
import { activityId } from '../tasks/activityId';
import { ServerTask, TaskStep } from '../tasks/serverTask';
import { artifacts } from './artifact';

/**
 * Keeps the files that a step hands over when it ends, as a server does for
 * `new_octopusartifact`. What the source of one says is not public beyond
 * "typically the name of a step/machine"
 * (OctopusDeploy/docs:src/pages/docs/api/_generated/artifacts.md).
 */
export function collectArtifacts(
  ctx: SandboxContext,
  task: ServerTask,
  step: TaskStep,
  at: number,
): void {
  const files = ctx.settings.steps.artifacts?.(simulatedStep(task, step)) ?? [];
  for (const { name, content } of files) {
    ctx.store.of(artifacts).put({
      Id: ctx.store.nextId(artifacts.idPrefix),
      SpaceId: task.SpaceId,
      filename: name,
      source: `${step.name} on ${step.location}`,
      taskId: task.Id,
      correlationId: activityId(task, step, step.location),
      createdAt: at,
      content: Buffer.from(content).toString('base64'),
    });
  }
}
