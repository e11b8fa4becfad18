import { SandboxContext } from '../../context';
import { machines } from '../../machines/machines';
import { simulatedStep } from '../steps/simulatedStep';
import { ServerTask } from '../tasks/serverTask';
import { SimulatedObject } from './simulatedObject';

/**
 * What the monitor of each target reports of the objects that a deployment has
 * applied there.
 *
 * @returns objects by the id of the target; empty when no monitor keeps track of
 * what its steps apply
 */
export function observedObjects(
  ctx: SandboxContext,
  task: ServerTask,
): Map<string, SimulatedObject[]> {
  const now = ctx.now().getTime();
  const { taskSpeed } = ctx.settings;
  /** Clusters are as much faster than life as tasks are. */
  const since = (time: number) =>
    taskSpeed === Infinity ? Infinity : (now - time) * taskSpeed;
  const observed = new Map<string, SimulatedObject[]>();
  for (const step of task.steps) {
    const places = step.location.split(', ');
    const targets = ctx.store
      .of(machines)
      .inSpace(task.SpaceId)
      .filter(({ Name }) => places.includes(Name));
    const objects =
      step.status === 'Success' && step.endedAt !== null
        ? ctx.settings.steps.objects?.(
            simulatedStep(task, step),
            since(step.endedAt),
          )
        : undefined;
    for (const { Id } of objects ? targets : []) {
      observed.set(Id, [...(observed.get(Id) ?? []), ...objects!]);
    }
  }
  return observed;
}
