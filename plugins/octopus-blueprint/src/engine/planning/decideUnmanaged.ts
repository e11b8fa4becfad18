import { changedFields } from '../kinds/Kind';
import { Decision, DecisionInput } from './Decision';

/** What to do with an object of the same name that this blueprint did not make. */
export function decideUnmanaged(
  input: DecisionInput,
  given: string[],
): Decision {
  const { kind, spec, current, wanted, owner, existing } = input;
  const nothing = { write: 'nothing', record: false } as const;
  const changes = changedFields(kind, wanted, current!);
  if (owner === 'refused') {
    return {
      action: 'keep',
      reason: 'what it is in was not made by this blueprint',
      ...nothing,
    };
  }
  const incompatible = kind.incompatible?.(spec, current!);
  if (incompatible) {
    return {
      action: 'conflict',
      reason: `${incompatible}; rename it in Octopus`,
      changes,
      ...nothing,
    };
  }
  if (kind.shared || owner === 'reused') {
    return {
      action: 'reuse',
      reason: given.length
        ? `it was there before, so what was supplied for it is not written (${given.join(
            ', ',
          )})`
        : 'it was there before',
      changes,
      ...nothing,
    };
  }
  if (existing === 'adopt') {
    const all = [...changes, ...given];
    return {
      action: all.length ? 'update' : 'unchanged',
      reason: 'it was there before and is adopted',
      changes: all,
      write: all.length ? 'everything' : 'nothing',
      record: true,
      adopted: true,
    };
  }
  return {
    action: 'conflict',
    reason: `a ${kind.label} of this name is there and was not made by this blueprint`,
    changes,
    ...nothing,
  };
}
