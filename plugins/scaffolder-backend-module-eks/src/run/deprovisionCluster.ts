import { ConflictError } from '@backstage/errors';
import { ActionContext } from '../context/ActionContext';
import { cleanNetwork } from '../removal/cleanNetwork';
import { findRecreated } from '../removal/findRecreated';
import { Leftovers } from '../removal/Leftovers';
import { tagSecurityGroups } from '../removal/markGroups';
import { RemovalPlan } from '../removal/planRemoval';
import { tearDownCluster } from '../removal/tearDownCluster';
import { tearDownLoadBalancers } from '../removal/tearDownLoadBalancers';
import {
  findRegisteredSince,
  RegisteredObjects,
  tearDownRegistration,
} from '../removal/tearDownRegistration';
import { tearDownStack } from '../removal/tearDownStack';

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
export async function deprovisionCluster(
  ctx: ActionContext,
  options: {
    name: string;
    removal: RemovalPlan;
    registered?: RegisteredObjects;
    unprotect: boolean;
  },
): Promise<Leftovers> {
  const { name, removal, registered, unprotect } = options;
  const { cluster, stack, vpc, networks } = removal;
  if (cluster?.deletionProtection && !unprotect) {
    throw new ConflictError(
      `The cluster ${name} is protected against deletion. Set 'disableDeletionProtection' if it shall go all the same.`,
    );
  }
  const leftovers = new Leftovers();
  if (registered) {
    await tearDownRegistration(ctx, registered, leftovers);
  }
  if (vpc) {
    await tearDownLoadBalancers(
      ctx,
      { name, vpc },
      cluster?.status === 'ACTIVE' || cluster?.status === 'UPDATING'
        ? cluster
        : undefined,
    );
  }
  const own = cluster?.resourcesVpcConfig?.vpcId;
  if (own && networks.includes(own)) {
    await tagSecurityGroups(ctx, own, name);
  }
  if (cluster) {
    await tearDownCluster(ctx, cluster);
    if (vpc) {
      // As long as the cluster stood, it could have made more of them.
      await tearDownLoadBalancers(ctx, { name, vpc }, undefined);
    }
  }
  for (const network of networks) {
    await leftovers.tolerate(
      `what the cluster left in the network ${network}`,
      ctx.signal,
      async () => {
        const left = await cleanNetwork(
          ctx,
          { vpc: network, isOwn: false },
          name,
        );
        left.forEach(({ what, why }) => leftovers.add(what, why));
      },
    );
  }
  if (stack) {
    await tearDownStack(ctx, stack, name);
  }
  if (registered) {
    await tearDownRegistration(
      ctx,
      await findRegisteredSince(ctx, registered),
      leftovers,
    );
  }
  for (const { what, why } of await findRecreated(ctx, name)) {
    leftovers.add(what, why);
  }
  return leftovers;
}
