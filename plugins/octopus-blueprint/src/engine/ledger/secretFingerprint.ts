import { OctopusClient } from '@octopus-backstage/plugin-octopus-node';
import { Resource } from '../model/fields';
import { VariableSet } from '../space/Space';

/**
 * What the ledger notes of a secret that was written to a variable, to know
 * later that the same one is there. Every save of a set gives it another
 * version, so a fingerprint holds only as long as nobody has saved the set
 * since (decision 8). Bound to the variable, so that equal secrets in two
 * places do not look equal.
 *
 * @returns undefined when the client cannot make one
 */
export function secretFingerprint(
  client: OctopusClient,
  set: Pick<VariableSet, 'Id' | 'Version'>,
  variable: Pick<Resource, 'Id'>,
  secret: string,
): string | undefined {
  return client.fingerprint(
    JSON.stringify([set.Id, set.Version, variable.Id, secret]),
  );
}
