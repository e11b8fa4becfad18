import {
  DescribeStackResourcesCommand,
  Stack,
} from '@aws-sdk/client-cloudformation';
import { ActionContext } from '../context/ActionContext';

/** What EKS has to know of a network to make a control plane in it. */
export interface ControlPlaneNetwork {
  publicSubnets: string[];
  privateSubnets: string[];
  /** ARN. */
  clusterRole: string;
}

const roles = ['ClusterRole', 'FargateRole', 'NodeRole'];

/**
 * The part of our network that a control plane needs, as soon as a stack that is
 * being created has it. The NAT gateway takes minutes longer, and only nodes and
 * pods use it (eks-cluster.md §1.3). EC2 must have accepted it, though: what runs
 * into a quota has failed by then, before a control plane costs anything.
 *
 * @param options - `hasFargate`: whether a role for pods on Fargate is needed
 * @returns `undefined` while something is missing
 */
export async function readControlPlaneNetwork(
  ctx: ActionContext,
  stack: Stack,
  { hasFargate }: { hasFargate: boolean },
): Promise<ControlPlaneNetwork | undefined> {
  const { StackResources = [] } = await ctx.aws.cloudFormation.send(
    new DescribeStackResourcesCommand({ StackName: stack.StackId }),
    { abortSignal: ctx.signal },
  );
  const idOf = (name: string, mayBeUnfinished = false) => {
    const found = StackResources.find(
      ({ LogicalResourceId }) => LogicalResourceId === name,
    );
    return mayBeUnfinished || found?.ResourceStatus === 'CREATE_COMPLETE'
      ? found?.PhysicalResourceId
      : undefined;
  };
  const parameter = (name: string) =>
    stack.Parameters?.find(({ ParameterKey }) => ParameterKey === name)
      ?.ParameterValue;
  const zones = parameter('ZoneC') ? ['A', 'B', 'C'] : ['A', 'B'];
  const publicSubnets = zones.map(zone => idOf(`PublicSubnet${zone}`));
  const privateSubnets = zones.map(zone => idOf(`PrivateSubnet${zone}`));
  const needed = [
    ...[...publicSubnets, ...privateSubnets],
    ...roles
      .filter(name => name !== 'FargateRole' || hasFargate)
      .map(name => idOf(name)),
    idOf('NatGateway', true),
  ];
  if (needed.some(id => !id)) {
    return undefined;
  }
  // The roles have no path, and what CloudFormation calls their id is their name.
  const [, partition, , , account] = stack.StackId!.split(':');
  return {
    publicSubnets: publicSubnets.map(id => id!),
    privateSubnets: privateSubnets.map(id => id!),
    clusterRole: `arn:${partition}:iam::${account}:role/${idOf('ClusterRole')}`,
  };
}
