import { Stack } from '@aws-sdk/client-cloudformation';
import { Cluster } from '@aws-sdk/client-eks';
import { ConflictError } from '@backstage/errors';
import { attempt } from '../aws/attempt';
import { stackName } from '../aws/names';
import { isOwn, tagRecord } from '../aws/tags';
import { describeCluster } from '../eks/describeCluster';
import { findLoadBalancers, LoadBalancer } from '../elb/findLoadBalancers';
import { Run } from '../run/Run';
import { describeStack } from '../stack/describeStack';

/** What there is of a cluster in AWS. */
export interface Removal {
  cluster?: Cluster;
  stack?: Stack;
  loadBalancers: LoadBalancer[];
}

/**
 * Looks at what there is to remove. A stack can be all that is left of a
 * cluster which could not be made.
 *
 * @throws ConflictError when something of the name is not ours
 */
export async function planRemoval(run: Run, name: string): Promise<Removal> {
  const stack = await attempt(run, 'look at the stack', () =>
    describeStack(run, stackName(name)),
  );
  const cluster = await attempt(run, `look at the cluster ${name}`, () =>
    describeCluster(run, name),
  );
  const refuse = (what: string) =>
    new ConflictError(
      `${what} was not made by eks:create-cluster, so it is not deleted. Delete it with the tool that made it.`,
    );
  if (cluster && !isOwn(name, cluster.tags)) {
    throw refuse(`The cluster ${name} in ${run.aws.region}`);
  }
  if (stack && !isOwn(name, tagRecord(stack.Tags))) {
    throw refuse(`The CloudFormation stack ${stack.StackName}`);
  }
  return {
    cluster,
    stack,
    // Of a cluster that is not there, they are only ours if its network is.
    loadBalancers: cluster || stack ? await findLoadBalancers(run, name) : [],
  };
}
