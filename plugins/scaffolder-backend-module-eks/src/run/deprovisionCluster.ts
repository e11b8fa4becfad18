import { ConflictError } from '@backstage/errors';
import { ActionContext } from '../context/ActionContext';
import { cleanNetwork } from '../removal/cleanNetwork';
import { findRecreated } from '../removal/findRecreated';
import { Leftovers } from '../removal/Leftovers';
import { RemovalPlan } from '../removal/planRemoval';
import { tagSecurityGroups } from '../removal/securityGroups';
import { tearDownCluster } from '../removal/tearDownCluster';
import { tearDownLoadBalancers } from '../removal/tearDownLoadBalancers';
import {
  findRegisteredSince,
  RegisteredObjects,
  tearDownRegistration,
} from '../removal/tearDownRegistration';
import { tearDownStack } from '../removal/tearDownStack';

/**
 * Tears a cluster down in the order of eks-cluster.md §3.3: what points at it,
 * what it created, the cluster itself, and its network or, in somebody else's
 * network, what it left there. Missing parts are skipped. Finally it checks
 * whether a task that creates the same cluster has added something meanwhile.
 *
 * @returns what could not be deleted but did not stop the rest
 * @throws ConflictError before anything is deleted, when the cluster is
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
      `The cluster ${name} is protected against deletion. Set 'disableDeletionProtection' to delete it anyway.`,
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
      // The cluster could create more of them for as long as it existed.
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
