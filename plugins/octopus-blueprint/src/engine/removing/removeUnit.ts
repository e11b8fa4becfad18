import { OctopusClient } from '@octopus-backstage/plugin-octopus-node';
import { NotFoundError } from '@backstage/errors';
import { hash } from '../comparing/hash';
import { writeVersioned } from '../conflicts/writeVersioned';
import { LedgerStore } from '../ledger/LedgerStore';
import { describeObject } from '../objects/describeObject';
import { collections } from '../space/collections';
import { NamedKind, Space, VariableSet } from '../space/Space';
import { ObjectFailure } from '../tasks/describeFailure';
import { isRefusal } from '../tasks/isRefusal';
import { Progress } from '../tasks/Progress';
import { Holder } from './holders';
import { RemovalItem } from './removalItems';
import { RemovalUnit } from './removalUnits';

/** What all units of a removal share. */
interface RemovalContext {
  client: OctopusClient;
  signal?: AbortSignal;
  space: Space;
  store: LedgerStore;
  holders: Holder[];
  progress: Progress<RemovalItem>;
}

/**
 * Removes what one request can. If Octopus refuses, because something that was
 * not read uses the object, the object is kept with Octopus's message.
 */
export async function removeUnit(
  unit: RemovalUnit,
  context: RemovalContext,
): Promise<void> {
  const { store, progress } = context;
  try {
    await (unit.object
      ? deleteObject(unit.object, context)
      : takeVariablesOut(unit.items, context));
  } catch (error) {
    if (error instanceof ObjectFailure) {
      throw error;
    }
    if (!unit.object || !isRefusal(error)) {
      throw couldNotDelete(unit.object ?? unit.items[0], error);
    }
    unit.items.forEach(item => {
      item.kept = `Octopus does not delete it: ${error.message}`;
      progress.finish(item);
    });
    return;
  }
  unit.items.forEach(item => {
    store.set(item.key, undefined);
    progress.finish(item);
  });
}

function couldNotDelete({ address }: RemovalItem, cause: unknown) {
  return new ObjectFailure(`delete ${describeObject(address)}`, cause);
}

/** Saves the ledger from time to time; what Octopus refused has changed nothing in it. */
export async function noteRemoval(
  unit: RemovalUnit,
  { store, signal }: RemovalContext,
): Promise<void> {
  if (!unit.items.some(({ kept }) => kept)) {
    await store.checkpoint(signal);
  }
}

async function deleteObject(
  { address, resource }: RemovalItem,
  { client, space, signal }: RemovalContext,
): Promise<void> {
  const { path } = collections[address.kind as NamedKind];
  try {
    await client.delete(`/api/${space.id}/${path}/${resource.Id}`, { signal });
  } catch (error) {
    if (!(error instanceof NotFoundError)) {
      throw error;
    }
  }
}

/** The set stays, with the variables of other people in it, and with one that somebody edits meanwhile. */
async function takeVariablesOut(
  items: RemovalItem[],
  { client, space, signal }: RemovalContext,
): Promise<void> {
  const ids = items.map(({ resource }) => resource.Id);
  const set = [...space.variableSets.values()].find(({ Variables }) =>
    Variables.some(({ Id }) => Id === ids[0]),
  )!;
  const path = `/api/${space.id}/variables/${set.Id}`;
  await writeVersioned<VariableSet>(set, {
    put: onto => {
      const Variables = onto.Variables.filter(({ Id }) => !ids.includes(Id));
      return client.put(path, { ...onto, Variables }, { signal });
    },
    read: () => client.get(path, { signal }),
    check(now, refusal) {
      const left = now.Variables.filter(({ Id }) => ids.includes(Id));
      const edited = items.find(({ resource }) =>
        left.some(
          found => found.Id === resource.Id && hash(found) !== hash(resource),
        ),
      );
      if (edited) {
        throw couldNotDelete(edited, refusal);
      }
      return left.length ? 'stale' : 'written';
    },
  });
}
