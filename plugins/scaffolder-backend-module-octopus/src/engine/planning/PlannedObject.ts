import { Kind, Resource } from '../kinds';
import { LedgerEntry } from '../ledger/Ledger';
import { BlueprintObject } from '../objects/BlueprintObject';
import { PlanEntry } from '../types';
import { Decision } from './decide';

/** An object of a blueprint, with what is to be done. */
export interface PlannedObject {
  object: BlueprintObject;
  kind: Kind;
  entry?: LedgerEntry;
  /** As the space had it when it was read. */
  current?: Resource;
  decision: Decision;
  /** Of a runbook process: a snapshot of it is to be published. */
  publish: boolean;
}

/** How an address is shown to people. */
export function entryName(object: {
  name: string;
  environments?: string[];
}): string {
  return object.environments?.length
    ? `${object.name} (${object.environments.join(', ')})`
    : object.name;
}

export function toPlanEntry(planned: PlannedObject): PlanEntry {
  const { object, current, decision } = planned;
  const { action, reason, changes } = decision;
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
  };
}
