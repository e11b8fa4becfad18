import { changedFields } from '../comparing/changedFields';
import { hash } from '../comparing/hash';
import { Fields, Kind, Resource, SuppliedField } from '../kinds';
import { LedgerEntry } from '../ledger/Ledger';
import { EngineOptions, PlanAction } from '../types';
import { decideForeign, OwnerState } from './decideForeign';
import { standing } from './standing';

export interface Decision {
  action: PlanAction;
  reason?: string;
  changes?: string[];
  /** What is sent to Octopus. */
  write: 'everything' | 'supplied' | 'nothing';
  /** The ledger has to be told, even when nothing is sent. */
  record: boolean;
  adopted?: true;
}

export interface DecisionInput
  extends Pick<EngineOptions, 'existing' | 'edited'> {
  kind: Kind;
  spec: unknown;
  entry: LedgerEntry | undefined;
  current: Resource | undefined;
  wanted: Fields;
  owner: OwnerState;
}

/** What to do with one object. */
export function decide(input: DecisionInput): Decision {
  const { kind, spec, entry, current, wanted, edited } = input;
  const given = givenTitles(kind.supplied?.(spec) ?? [], current);
  switch (standing(input)) {
    case 'missing':
      return {
        action: 'create',
        write: 'everything',
        record: true,
        ...(entry?.applied && { reason: 'it was deleted in Octopus' }),
      };
    case 'foreign':
      return decideForeign(input, given);
    case 'edited':
      return decideEdited(changedFields(kind, wanted, current!), {
        given,
        overwrite: edited === 'overwrite',
      });
    default:
      return decideOurs(input, given);
  }
}

function decideEdited(
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

function decideOurs(input: DecisionInput, given: string[]): Decision {
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
): string[] {
  return supplied
    .filter(
      ({ field, value }) =>
        value.supplied !== undefined &&
        (value.sensitive || current?.[field] !== value.supplied),
    )
    .map(({ value }) => `${value.title} supplied`);
}
