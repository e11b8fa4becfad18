import { changedFields } from '../kinds/Kind';
import { Decision, DecisionInput } from './Decision';

const nothing = { write: 'nothing', record: false } as const;

/**
 * What to do with an object of the same name that this blueprint did not make.
 *
 * @param given - Titles of the supplied values that it does not have already
 */
export function decideUnmanaged(
  input: DecisionInput,
  given: string[],
): Decision {
  const { kind, spec, current, wanted, owner, existing } = input;
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
  const isFixed = Boolean(kind.fixed && changes.includes(kind.fixed));
  if (owner !== 'reused' && existing === 'adopt' && !isFixed) {
    return adopt(changes, given);
  }
  if (kind.shared || owner === 'reused') {
    return reuse(
      changes,
      given,
      isFixed && existing === 'adopt'
        ? `it was there before, and Octopus cannot change its ${kind.fixed}`
        : 'it was there before',
    );
  }
  return {
    action: 'conflict',
    reason: `a ${kind.label} of this name is there and was not made by this blueprint`,
    changes,
    ...nothing,
  };
}

function adopt(changes: string[], given: string[]): Decision {
  const all = [...changes, ...given.map(title => `${title} supplied`)];
  return {
    action: all.length ? 'update' : 'unchanged',
    reason: 'it was there before and is adopted',
    changes: all,
    write: all.length ? 'everything' : 'nothing',
    record: true,
    adopted: true,
  };
}

function reuse(changes: string[], given: string[], why: string): Decision {
  return {
    action: 'reuse',
    reason: given.length
      ? `${why}, so what was supplied for it is not written (${given.join(
          ', ',
        )})`
      : why,
    changes,
    notWritten: given,
    ...nothing,
  };
}
