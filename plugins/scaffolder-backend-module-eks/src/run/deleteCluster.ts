import { ConflictError } from '@backstage/errors';
import { Leftovers } from '../removal/Leftovers';
import { Removal } from '../removal/planRemoval';
import { removeCluster } from '../removal/removeCluster';
import { removeLoadBalancers } from '../removal/removeLoadBalancers';
import { removeStack } from '../removal/removeStack';
import { Registration, removeTargets } from '../removal/removeTargets';
import { Run } from './Run';

/**
 * Removes a cluster in the order of eks-cluster.md §3.3: what points at it,
 * what it made, itself, and the network it was in. Parts that are missing are
 * passed over.
 *
 * @returns what could not be removed; what it keeps from being removed fails
 *   the run at once
 * @throws ConflictError before anything is removed, when the cluster is
 *   protected and `unprotect` is not set
 */
export async function deleteCluster(
  run: Run,
  options: {
    name: string;
    removal: Removal;
    registration?: Registration;
    unprotect: boolean;
  },
): Promise<Leftovers> {
  const { name, removal, registration, unprotect } = options;
  const { cluster, stack, vpc } = removal;
  if (cluster?.deletionProtection && !unprotect) {
    throw new ConflictError(
      `The cluster ${name} is protected against deletion. Set 'disableDeletionProtection' if it shall go all the same.`,
    );
  }
  const leftovers = new Leftovers();
  if (registration) {
    await removeTargets(run, registration, leftovers);
  }
  if (vpc) {
    await removeLoadBalancers(
      run,
      { name, vpc },
      cluster?.status === 'ACTIVE' || cluster?.status === 'UPDATING'
        ? cluster
        : undefined,
    );
  }
  if (cluster) {
    await removeCluster(run, cluster);
  }
  if (stack) {
    await removeStack(run, stack, name);
  }
  return leftovers;
}
