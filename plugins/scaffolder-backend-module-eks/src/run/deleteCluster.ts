import { ConflictError } from '@backstage/errors';
import { cleanNetwork } from '../removal/cleanNetwork';
import { findMadeAgain } from '../removal/findMadeAgain';
import { Leftovers } from '../removal/Leftovers';
import { markGroups } from '../removal/markGroups';
import { Removal } from '../removal/planRemoval';
import { removeCluster } from '../removal/removeCluster';
import { removeLoadBalancers } from '../removal/removeLoadBalancers';
import { removeStack } from '../removal/removeStack';
import {
  findLate,
  Registration,
  removeTargets,
} from '../removal/removeTargets';
import { Run } from './Run';

/**
 * Removes a cluster in the order of eks-cluster.md §3.3: what points at it,
 * what it made, itself, and the network it was in, or what it left in somebody
 * else's. Parts that are missing are passed over. At last it looks whether a
 * task that makes the cluster at the same time has added something.
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
  const { cluster, stack, vpc, networks } = removal;
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
  const own = cluster?.resourcesVpcConfig?.vpcId;
  if (own && networks.includes(own)) {
    await markGroups(run, own, name);
  }
  if (cluster) {
    await removeCluster(run, cluster);
    if (vpc) {
      // As long as the cluster stood, it could have made more of them.
      await removeLoadBalancers(run, { name, vpc }, undefined);
    }
  }
  for (const network of networks) {
    await leftovers.tolerate(
      `what the cluster left in the network ${network}`,
      run.signal,
      async () => {
        const left = await cleanNetwork(
          run,
          { vpc: network, isOwn: false },
          name,
        );
        left.forEach(({ what, why }) => leftovers.add(what, why));
      },
    );
  }
  if (stack) {
    await removeStack(run, stack, name);
  }
  if (registration) {
    await removeTargets(run, await findLate(run, registration), leftovers);
  }
  for (const { what, why } of await findMadeAgain(run, name)) {
    leftovers.add(what, why);
  }
  return leftovers;
}
