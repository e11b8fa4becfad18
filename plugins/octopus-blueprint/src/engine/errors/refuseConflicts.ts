import { ConflictError } from '@backstage/errors';
import { PlannedObject } from '../planning/PlannedObject';
import { describeObject } from './describeObject';

/** @throws ConflictError that lists what is in the way, and what can be done about it */
export function refuseConflicts(planned: PlannedObject[]): void {
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
      `Nothing was changed, because this is in the way: ${list}. Give the blueprint's object or the one in Octopus another name, or, if the one in Octopus shall become part of the blueprint, run again with existing objects adopted.`,
    );
  }
}
