import { Stack } from '@aws-sdk/client-cloudformation';
import { Cluster } from '@aws-sdk/client-eks';
import { ConflictError } from '@backstage/errors';
import { callAws, orEmptyIfNotFound } from '../aws/callAws';
import { stackName } from '../aws/resourceNames';
import { isOwn, tagRecord } from '../aws/tags';
import { ActionContext } from '../context/ActionContext';
import { describeCluster, findClustersIn } from '../eks/clusters';
import { listProfiles } from '../eks/fargateProfiles';
import { describeNodeGroup, listNodeGroups } from '../eks/nodeGroups';
import { findLoadBalancers, LoadBalancer } from '../elb/loadBalancers';
import { readVpc } from '../stack/networkStack';
import { describeStack } from '../stack/stackState';
import { findLeftoverNetworks } from './securityGroups';

/** What exists of a cluster in AWS. */
export interface RemovalPlan {
  cluster?: Cluster;
  stack?: Stack;
  /** Id of the network that the cluster is or was in. */
  vpc?: string;
  /** Ids of the user's networks that it leaves something in; they stay. */
  networks: string[];
  loadBalancers: LoadBalancer[];
}

/**
 * Finds what there is to delete. If a cluster could not be created, its stack
 * may be all that exists.
 *
 * @throws ConflictError when the cluster or stack of that name is not ours, when
 *   our cluster has node groups or Fargate profiles that are not, and when
 *   another cluster uses its network
 */
export async function planRemoval(
  ctx: ActionContext,
  name: string,
): Promise<RemovalPlan> {
  const stack = await callAws(ctx, 'read the stack', () =>
    describeStack(ctx, stackName(name)),
  );
  const cluster = await callAws(ctx, `read the cluster ${name}`, () =>
    describeCluster(ctx, name),
  );
  const refuse = (what: string) =>
    new ConflictError(
      `${what} was not created by eks:create-cluster, so it is not deleted. Delete it with the tool that created it.`,
    );
  if (cluster && !isOwn(name, cluster.tags)) {
    throw refuse(`The cluster ${name} in ${ctx.aws.region}`);
  }
  if (stack && !isOwn(name, tagRecord(stack.Tags))) {
    throw refuse(`The CloudFormation stack ${stack.StackName}`);
  }
  if (cluster && cluster.status !== 'DELETING') {
    const [foreign] = await findForeign(ctx, name);
    if (foreign) {
      throw refuse(`The ${foreign} on the cluster ${name}`);
    }
  }
  const stackVpc = stack && (await readVpc(ctx, stack));
  if (stackVpc) {
    const [other] = (await findClustersIn(ctx, stackVpc)).filter(
      one => one !== name,
    );
    if (other) {
      throw new ConflictError(
        `The cluster ${other} is in the network of the cluster ${name}, which would be deleted. Delete that cluster first, and run this again.`,
      );
    }
  }
  const own = cluster?.resourcesVpcConfig?.vpcId;
  const remains = await findLeftoverNetworks(ctx, name);
  const networks = [own, ...remains].filter(
    (id, index, all) => id && id !== stackVpc && all.indexOf(id) === index,
  ) as string[];
  const vpc = own ?? stackVpc ?? networks[0];
  return {
    cluster,
    stack,
    vpc,
    networks,
    // A cluster of the same name that somebody runs without EKS is in another network.
    loadBalancers: vpc ? await findLoadBalancers(ctx, name, vpc) : [],
  };
}

/** The node groups and Fargate profiles of the cluster that do not carry our tags. */
async function findForeign(
  ctx: ActionContext,
  name: string,
): Promise<string[]> {
  const foreign = (await orEmptyIfNotFound(listProfiles(ctx, name)))
    .filter(({ tags }) => !isOwn(name, tags))
    .map(one => `Fargate profile ${one.fargateProfileName}`);
  for (const group of await orEmptyIfNotFound(listNodeGroups(ctx, name))) {
    const found = await callAws(ctx, `read the node group ${group}`, () =>
      describeNodeGroup(ctx, name, group),
    );
    if (found && !isOwn(name, found.tags)) {
      foreign.push(`node group ${group}`);
    }
  }
  return foreign;
}
