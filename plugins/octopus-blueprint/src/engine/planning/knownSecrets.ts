import { OctopusClient } from '@octopus-backstage/plugin-octopus-node';
import { SuppliedField } from '../kinds';
import { LedgerEntry } from '../ledger/Ledger';
import { secretFingerprint } from '../ledger/secretFingerprint';
import { Resource } from '../model/fields';
import { VariableSet } from '../space/Space';

/**
 * Tells whether a variable still holds a secret that is supplied again. Only
 * variables can tell: their set has a version, and publishing every runbook
 * that sees them is what would be in vain. A feed or an account has none, and
 * is written again with one request.
 */
export function knowsSecret(
  client: OctopusClient,
  entry: LedgerEntry | undefined,
  set: VariableSet | undefined,
  variable: Resource | undefined,
): (item: SuppliedField) => boolean {
  return ({ value: { supplied } }) =>
    entry?.fingerprint !== undefined &&
    set !== undefined &&
    variable !== undefined &&
    supplied !== undefined &&
    entry.fingerprint === secretFingerprint(client, set, variable, supplied);
}
