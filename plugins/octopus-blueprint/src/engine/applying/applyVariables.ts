import { describeObject } from '../objects/describeObject';
import { PlannedObject } from '../planning/PlannedObject';
import { ObjectFailure } from '../tasks/describeFailure';
import { Progress } from '../tasks/Progress';
import { ApplyContext } from './ApplyContext';
import { newEntry } from './ledgerEntries';
import { writeVariables } from './writeVariables';

/** Carries out the plan for the variables of one project or library set, and records it in the ledger. */
export async function applyVariables(
  planned: PlannedObject[],
  progress: Progress<PlannedObject>,
  context: ApplyContext,
): Promise<void> {
  const { located, ids, store, signal } = context;
  const changes = planned.filter(
    ({ decision }) => decision.write !== 'nothing',
  );
  const owner = located.get(planned[0].object.owner);
  try {
    const resources =
      changes.length && owner
        ? await writeVariables(changes, owner, context)
        : [];
    for (const item of planned) {
      const resource = resources[changes.indexOf(item)] ?? item.current;
      if (resource && item.decision.record) {
        store.set(item.object.key, newEntry(item, resource, ids));
      }
      progress.finish(item, resource && { id: resource.Id });
    }
  } catch (error) {
    const { project, libraryVariableSet } = planned[0].object;
    const set = describeObject(
      project !== undefined
        ? { kind: 'project', name: project }
        : { kind: 'libraryVariableSet', name: libraryVariableSet ?? '' },
    );
    throw new ObjectFailure(`write the variables of ${set}`, error);
  }
  if (changes.length) {
    await store.checkpoint(signal);
  }
}
