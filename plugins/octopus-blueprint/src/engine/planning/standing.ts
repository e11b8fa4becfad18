import { changedFields } from '../comparing/changedFields';
import { hash } from '../comparing/hash';
import { without } from '../comparing/without';
import { Fields, Kind, Resource } from '../kinds';
import { LedgerEntry } from '../ledger/Ledger';

/** Whose an object of the space is, and in which state. */
export type Standing =
  | 'missing'
  /** As we left it. */
  | 'ours'
  /** Ours, but a person has changed it since. */
  | 'edited'
  /** Somebody else's. */
  | 'foreign';

/**
 * Judges an object by what the ledger remembers of it. A write that was
 * announced and not noted as done may have been carried out: the object is
 * ours then if it says what we would have written.
 *
 * @param wanted - What the blueprint wants of it; unknown when it no longer has it
 */
export function standing(options: {
  kind: Kind;
  entry: LedgerEntry | undefined;
  current: Resource | undefined;
  wanted?: Fields;
}): Standing {
  const { kind, entry, current, wanted } = options;
  if (!current) {
    return 'missing';
  }
  if (kind.initial?.(current) && !entry?.applied) {
    return 'missing';
  }
  if (!entry) {
    return 'foreign';
  }
  const now = hash(without(kind.managed(current), entry.supplied));
  if (entry.applied === now) {
    return 'ours';
  }
  if (
    entry.applied &&
    wanted &&
    hash(kind.managed(wanted as Resource)) === now
  ) {
    // A person has made the same change as the blueprint.
    return 'ours';
  }
  if (entry.pending && wanted && !changedFields(kind, wanted, current).length) {
    return 'ours';
  }
  if (!entry.applied) {
    return 'foreign';
  }
  return 'edited';
}
