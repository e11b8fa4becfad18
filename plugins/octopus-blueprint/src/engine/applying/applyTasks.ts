import { PlannedObject } from '../planning/PlannedObject';
import { Progress } from '../tasks/Progress';
import { Task } from '../tasks/runTasks';
import { ApplyContext } from './ApplyContext';
import { applyObject } from './applyObject';
import { applyVariables } from './applyVariables';
import { PackageVersions } from './PackageVersions';

const DEFAULT_CHANNELS = 'default channels of new projects';

const variablesOf = (owner: string) => `variables of ${owner}`;

/**
 * The tasks of a run: one for each object, but one for all variables of a set,
 * and one that finds the `Default` channels of all new projects with a single
 * request.
 */
export function applyTasks(
  planned: PlannedObject[],
  progress: Progress<PlannedObject>,
  context: ApplyContext,
): Task[] {
  const packages = new PackageVersions(
    context.client,
    context.space.id,
    context.signal,
  );
  const newProjects = new Set(
    planned
      .filter(
        ({ object, decision }) =>
          object.kind === 'project' && decision.action === 'create',
      )
      .map(({ object }) => object.key),
  );
  const byKey = new Map(planned.map(item => [item.object.key, item]));
  const taskOf = (key: string) => {
    const { object } = byKey.get(key)!;
    return object.kind === 'variable' ? variablesOf(object.owner!) : key;
  };

  const saveIf = (isRecorded: boolean) => ({
    ...(isRecorded && {
      after: () => context.store.checkpoint(context.signal),
    }),
  });

  const tasks = new Map<string, Task>();
  for (const item of planned) {
    const { object } = item;
    const needs = object.needs.map(taskOf);
    if (object.kind === 'variable') {
      const id = variablesOf(object.owner!);
      const together = planned.filter(
        other =>
          other.object.kind === 'variable' &&
          other.object.owner === object.owner,
      );
      tasks.set(id, {
        id,
        needs: together.flatMap(other => other.object.needs.map(taskOf)),
        run: () => applyVariables(together, progress, context),
        ...saveIf(
          together.some(({ decision }) => decision.write !== 'nothing'),
        ),
      });
      continue;
    }
    if (object.kind === 'channel' && newProjects.has(object.owner!)) {
      tasks.set(DEFAULT_CHANNELS, {
        id: DEFAULT_CHANNELS,
        needs: [...newProjects],
        run: () => context.reader.readChannels(),
      });
      needs.push(DEFAULT_CHANNELS);
    }
    needs.push(
      ...(object.sees ?? []).map(variablesOf).filter(id => tasks.has(id)),
    );
    tasks.set(object.key, {
      id: object.key,
      needs,
      run: () => applyObject(item, packages, progress, context),
      ...saveIf(item.decision.record),
    });
  }
  return [...tasks.values()];
}
