import { Blueprint } from '../blueprint/model/Blueprint';
import { announceFirst } from './applying/announcement';
import { ApplyContext } from './applying/ApplyContext';
import { applyTasks } from './applying/applyTasks';
import { announce } from './applying/ledgerEntries';
import { removeSurplusChannel } from './applying/removeSurplusChannel';
import { openPlaceholders } from './applying/suppliedValues';
import { saveLast } from './ledger/saveLast';
import { ApplyResult, EngineOptions } from './model/EngineOptions';
import { Plan } from './model/Plan';
import { refuseConflicts, toPlanEntry } from './planning/PlannedObject';
import { Preparation, prepare } from './planning/prepare';
import { describeFailure } from './tasks/describeFailure';
import { Progress } from './tasks/Progress';
import { runTasks } from './tasks/runTasks';

/**
 * Reconciles a space with a blueprint. It can be run again at any time, also
 * after a crash: existing objects are found and not created twice.
 *
 * @throws ConflictError before anything is changed, when an object conflicts
 *   with the blueprint, and when another run is active in the space; otherwise
 *   an error of the client's class that names the object and the progress made;
 *   the signal's reason when it aborts
 *
 * @public
 */
export async function applyBlueprint(
  blueprint: Blueprint,
  options: EngineOptions,
): Promise<ApplyResult> {
  const { client, signal, onProgress, concurrency } = options;
  const prepared = await prepare(blueprint, options);
  const { planned, surplus, plan, reader, store, located, ids } = prepared;
  refuseConflicts(planned, store.earlierRun);

  const context: ApplyContext = {
    blueprint,
    client,
    signal,
    reader,
    space: reader.space,
    located,
    ids,
    store,
  };
  const progress = new Progress(planned, toPlanEntry, onProgress);
  const surplusEntries = surplus.map(({ entry }) => entry);
  const anything = announce(planned, store);
  const tasks = [
    ...applyTasks(planned, progress, context),
    ...surplus.map((channel, index) =>
      removeSurplusChannel(channel, context, entry => {
        surplusEntries[index] = entry;
        onProgress?.({ entry, done: progress.done, total: progress.total });
      }),
    ),
  ];
  try {
    await runTasks(
      anything ? await announceFirst(tasks, planned, store, signal) : tasks,
      { concurrency, signal },
    );
    await store.finish(signal);
  } catch (error) {
    await saveLast(store, signal);
    signal?.throwIfAborted();
    throw describeFailure(
      error,
      progress,
      ({ done, total }) =>
        `What exists so far: ${done} of ${total} objects; run again to continue.`,
    );
  }
  return {
    plan: {
      ...plan,
      entries: [
        ...progress.results(),
        ...surplusEntries,
        ...plan.entries.slice(planned.length + surplus.length),
      ],
    },
    projects: projectsOf(prepared),
    placeholders: openPlaceholders(planned, store.ledger, located),
  };
}

function projectsOf({ planned, located }: Preparation) {
  return planned
    .filter(({ object }) => object.kind === 'project')
    .flatMap(({ object }) => {
      const project = located.get(object.key);
      return project
        ? [
            {
              name: project.Name as string,
              id: project.Id,
              slug: project.Slug as string,
            },
          ]
        : [];
    });
}

/**
 * Plans what `applyBlueprint` would do; changes nothing.
 *
 * @public
 */
export async function planBlueprint(
  blueprint: Blueprint,
  options: EngineOptions,
): Promise<Plan> {
  return (await prepare(blueprint, options)).plan;
}
