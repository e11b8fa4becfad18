import { Blueprint } from '../blueprint/model/Blueprint';
import { saveLast } from './ledger/saveLast';
import { EngineOptions } from './model/EngineOptions';
import { Plan } from './model/Plan';
import { foldKey } from './objects/objectKey';
import { prepareRemoval, RemovalPreparation } from './removing/prepareRemoval';
import { toRemovalEntry } from './removing/removalItems';
import { orderUnits, removalUnits } from './removing/removalUnits';
import { noteRemoval, removeUnit } from './removing/removeUnit';
import { describeFailure } from './tasks/describeFailure';
import { Progress } from './tasks/Progress';
import { runTasks } from './tasks/runTasks';

/**
 * Removes what applying the blueprint created, unless somebody has edited it or
 * something else uses it; the plan lists what stays and why.
 *
 * @throws as `applyBlueprint` does
 *
 * @public
 */
export async function removeBlueprint(
  blueprint: Blueprint,
  options: EngineOptions,
): Promise<{ plan: Plan }> {
  const { client, signal, onProgress, concurrency } = options;
  const prepared = await prepareRemoval(blueprint, options);
  const { items, holders, space, store } = prepared;
  const progress = new Progress(items, toRemovalEntry, onProgress);
  const context = { client, signal, space, store, holders, progress };

  items.filter(({ kept }) => kept).forEach(item => progress.finish(item));
  try {
    await runTasks(
      orderUnits(removalUnits(items, holders), holders, unit => ({
        run: () => removeUnit(unit, context),
        after: () => noteRemoval(unit, context),
      })),
      { concurrency, signal },
    );
    await closeLedger(prepared, signal);
  } catch (error) {
    await saveLast(store, signal);
    signal?.throwIfAborted();
    throw describeFailure(
      error,
      progress,
      ({ done, total }) =>
        `${done} of ${total} objects are dealt with; run again to continue.`,
    );
  }
  return {
    plan: {
      blueprint: { id: blueprint.id, version: blueprint.version },
      space: { id: options.space.Id, name: options.space.Name },
      entries: progress.results(),
    },
  };
}

/** Drops entries of objects that are gone, and deletes the ledger when only adopted objects are left. */
async function closeLedger(
  { items, store }: RemovalPreparation,
  signal?: AbortSignal,
): Promise<void> {
  const staying = items.filter(({ kept }) => kept);
  const keys = new Set(staying.map(({ key }) => foldKey(key)));
  store.ledger
    .keys()
    .filter(key => !keys.has(foldKey(key)))
    .forEach(key => store.set(key, undefined));
  if (staying.every(({ entry }) => entry.adopted)) {
    await store.remove(signal);
  } else {
    await store.finish(signal);
  }
}

/**
 * Plans what `removeBlueprint` would do; changes nothing.
 *
 * @public
 */
export async function planRemoval(
  blueprint: Blueprint,
  options: EngineOptions,
): Promise<Plan> {
  const { items } = await prepareRemoval(blueprint, options);
  return {
    blueprint: { id: blueprint.id, version: blueprint.version },
    space: { id: options.space.Id, name: options.space.Name },
    entries: items.map(toRemovalEntry),
  };
}
