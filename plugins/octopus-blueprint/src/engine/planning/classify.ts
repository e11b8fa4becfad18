import { hash } from '../comparing/hash';
import { Kind } from '../kinds';
import { changedFields } from '../kinds/Kind';
import { LedgerEntry } from '../ledger/Ledger';
import { Fields, omit, Resource } from '../model/fields';

/** Whose an object of the space is, and in which state. */
export type DriftStatus =
  | 'missing'
  /** As we left it. */
  | 'managed'
  /** Ours, but a person has changed it since. */
  | 'drifted'
  /** Somebody else's. */
  | 'unmanaged';

/**
 * Judges an object by what the ledger remembers of it. A write that was
 * announced and not noted as done may have been carried out: the object is
 * ours then if it says what we would have written.
 *
 * @param wanted - What the blueprint wants of it; unknown when it no longer has it
 */
export function classify(options: {
  kind: Kind;
  entry: LedgerEntry | undefined;
  current: Resource | undefined;
  wanted?: Fields;
}): DriftStatus {
  const { kind, entry, current, wanted } = options;
  if (!current) {
    return 'missing';
  }
  if (kind.initial?.(current) && !entry?.applied) {
    return 'missing';
  }
  if (!entry) {
    return 'unmanaged';
  }
  const now = hash(omit(kind.managed(current), entry.supplied));
  if (entry.applied === now) {
    return 'managed';
  }
  if (
    entry.applied &&
    wanted &&
    hash(kind.managed(wanted as Resource)) === now
  ) {
    // A person has made the same change as the blueprint.
    return 'managed';
  }
  if (entry.pending && wanted && !changedFields(kind, wanted, current).length) {
    return 'managed';
  }
  if (!entry.applied) {
    return 'unmanaged';
  }
  return 'drifted';
}
