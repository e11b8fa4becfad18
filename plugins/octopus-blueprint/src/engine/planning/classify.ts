import { hash } from '../comparing/hash';
import { Kind } from '../kinds';
import { changedFields } from '../kinds/Kind';
import { LedgerEntry } from '../ledger/Ledger';
import { Fields, omit, Resource } from '../model/fields';

/** How an object of the space relates to the ledger. */
export type DriftStatus =
  | 'missing'
  /** As the engine last wrote it. */
  | 'managed'
  /** Managed, but changed by a person since. */
  | 'drifted'
  /** Not made by this blueprint. */
  | 'unmanaged';

/**
 * Compares an object with its ledger entry. A write that was announced but not
 * recorded as done may have happened all the same: the object is managed if it
 * has the fields that would have been written.
 *
 * @param wanted - The desired fields; undefined when the blueprint no longer
 *   has the object
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
