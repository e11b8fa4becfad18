import { entryName } from '../objects/entryName';
import { PlanEntry } from '../types';
import { PlannedObject } from './PlannedObject';

/** As it is shown to people. */
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
