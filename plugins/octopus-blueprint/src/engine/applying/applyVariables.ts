import { secretFingerprint } from '../ledger/secretFingerprint';
import { Resource } from '../model/fields';
import { describeObject } from '../objects/describeObject';
import { PlannedObject } from '../planning/PlannedObject';
import { ObjectFailure } from '../tasks/describeFailure';
import { Progress } from '../tasks/Progress';
import { ApplyContext } from './ApplyContext';
import { newEntry } from './ledgerEntries';
import { writeVariables } from './writeVariables';

/**
 * Carries out the plan for the variables of one project or library set, and
 * records it in the ledger. A set that is saved gets another version, so the
 * secrets that were supplied again go along: they are known by it.
 */
export async function applyVariables(
  planned: PlannedObject[],
  progress: Progress<PlannedObject>,
  context: ApplyContext,
): Promise<void> {
  const { located, ids, store } = context;
  const changes = planned.filter(
    ({ decision }) => decision.write !== 'nothing',
  );
  const sent = changes.length
    ? planned.filter(item => changes.includes(item) || isUnchangedSecret(item))
    : [];
  const owner = located.get(planned[0].object.owner);
  try {
    const resources =
      sent.length && owner ? await writeVariables(sent, owner, context) : [];
    for (const item of planned) {
      const { key } = item.object;
      const written = resources[sent.indexOf(item)];
      const resource = written ?? item.current;
      if (resource && item.decision.record) {
        store.set(key, newEntry(item, resource, ids));
      }
      if (written) {
        noteSecret(item, written);
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

  function noteSecret(item: PlannedObject, written: Resource): void {
    const secret = suppliedSecret(item);
    const set = context.space.variableSets.get(owner?.VariableSetId as string);
    const { fingerprint: _, ...rest } = store.ledger.get(item.object.key) ?? {};
    const fingerprint =
      secret !== undefined && set
        ? secretFingerprint(context.client, set, written, secret)
        : undefined;
    store.set(item.object.key, {
      ...rest,
      ...(fingerprint && { fingerprint }),
    });
  }
}

function suppliedSecret({ kind, object }: PlannedObject): string | undefined {
  return kind
    .supplied?.(object.spec)
    .find(({ value }) => value.sensitive && value.supplied !== undefined)?.value
    .supplied;
}

function isUnchangedSecret(item: PlannedObject): boolean {
  return (
    item.decision.action === 'unchanged' && suppliedSecret(item) !== undefined
  );
}
