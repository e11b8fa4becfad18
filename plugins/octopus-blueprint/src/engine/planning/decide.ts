import { hash } from '../comparing/hash';
import { SuppliedField } from '../kinds';
import { changedFields } from '../kinds/Kind';
import { Resource } from '../model/fields';
import { classify } from './classify';
import { decideUnmanaged } from './decideUnmanaged';
import { Decision, DecisionInput } from './Decision';

/** What to do with one object. */
export function decide(input: DecisionInput): Decision {
  const { kind, spec, entry, current, wanted, edited, isKnown } = input;
  const given = givenTitles(kind.supplied?.(spec) ?? [], current, isKnown);
  const supplied = given.map(title => `${title} supplied`);
  switch (classify(input)) {
    case 'missing':
      return {
        action: 'create',
        write: 'everything',
        record: true,
        ...(entry?.applied && { reason: 'it was deleted in Octopus' }),
      };
    case 'unmanaged':
      return decideUnmanaged(input, given);
    case 'drifted':
      return decideDrifted(changedFields(kind, wanted, current!), {
        given: supplied,
        overwrite: edited === 'overwrite',
      });
    default:
      return decideManaged(input, supplied);
  }
}

function decideDrifted(
  changes: string[],
  { given, overwrite }: { given: string[]; overwrite: boolean },
): Decision {
  if (overwrite) {
    return {
      action: 'update',
      reason: 'it was edited in Octopus',
      changes: [...changes, ...given],
      write: 'everything',
      record: true,
    };
  }
  return given.length
    ? {
        action: 'update',
        reason: 'it was edited in Octopus, and the edits stay',
        changes: given,
        write: 'supplied',
        record: true,
      }
    : {
        action: 'keep',
        reason: 'it was edited in Octopus',
        changes,
        write: 'nothing',
        record: false,
      };
}

function decideManaged(input: DecisionInput, given: string[]): Decision {
  const { kind, entry, current, wanted } = input;
  const isNew = hash(wanted) !== entry?.desired;
  const changes = isNew ? changedFields(kind, wanted, current!) : [];
  if (kind.fixed && changes.includes(kind.fixed)) {
    return {
      action: 'conflict',
      reason: `Octopus cannot change its ${kind.fixed}; delete or rename it in Octopus, and the next run makes a new one`,
      changes,
      write: 'nothing',
      record: false,
    };
  }
  if (changes.length || given.length) {
    return {
      action: 'update',
      changes: [...changes, ...given],
      write: 'everything',
      record: true,
    };
  }
  return {
    action: 'unchanged',
    write: 'nothing',
    record: isNew || Boolean(entry?.pending),
  };
}

/** Titles of the values that were supplied and are not known to be there already. */
function givenTitles(
  supplied: SuppliedField[],
  current: Resource | undefined,
  isKnown: DecisionInput['isKnown'],
): string[] {
  return supplied
    .filter(
      item =>
        item.value.supplied !== undefined &&
        (item.value.sensitive
          ? !isKnown?.(item)
          : current?.[item.field] !== item.value.supplied),
    )
    .map(({ value }) => value.title);
}
