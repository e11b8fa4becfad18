import { ConflictError } from '@backstage/errors';
import { Kind } from '../kinds';
import { LedgerEntry } from '../ledger/Ledger';
import { Resource } from '../model/fields';
import { PlanEntry } from '../model/Plan';
import { describeRun, RunRecord } from '../model/RunRecord';
import { BlueprintObject } from '../objects/BlueprintObject';
import { describeObject, entryName } from '../objects/describeObject';
import { Decision } from './Decision';

/** An object of a blueprint, with the decision about it. */
export interface PlannedObject {
  object: BlueprintObject;
  kind: Kind;
  entry?: LedgerEntry;
  /** The object as it was read from the space. */
  current?: Resource;
  decision: Decision;
  /** Of a runbook process: a snapshot of it is to be published. */
  publish: boolean;
}

/** The plan entry that people see. */
export function toPlanEntry(planned: PlannedObject): PlanEntry {
  const { object, current, decision } = planned;
  const { action, reason, changes, notWritten } = decision;
  const id = action === 'create' ? undefined : current?.Id;
  return {
    kind: object.kind,
    name: entryName(object),
    ...(object.project !== undefined && { project: object.project }),
    ...(object.libraryVariableSet !== undefined && {
      libraryVariableSet: object.libraryVariableSet,
    }),
    action,
    ...(id && { id }),
    ...(reason && { reason }),
    ...(changes?.length && { changes }),
    ...(notWritten?.length && { notWritten }),
  };
}

/**
 * @param earlierRun - the one that changed the space last
 * @throws ConflictError that lists the conflicting objects, how to resolve them,
 *   and whose that run was
 */
export function refuseConflicts(
  planned: PlannedObject[],
  earlierRun?: RunRecord,
): void {
  const conflicts = planned.filter(
    ({ decision }) => decision.action === 'conflict',
  );
  if (conflicts.length) {
    const list = conflicts
      .map(
        ({ object, decision }) =>
          `${describeObject(object)}: ${decision.reason}`,
      )
      .join('; ');
    throw new ConflictError(
      `Nothing was changed, because this is in the way: ${list}. Give the blueprint's object or the one in Octopus another name, or, if the one in Octopus shall become part of the blueprint, run again with existing objects adopted.${
        earlierRun
          ? ` The last run in this space was ${describeRun(earlierRun)}.`
          : ''
      }`,
    );
  }
}
