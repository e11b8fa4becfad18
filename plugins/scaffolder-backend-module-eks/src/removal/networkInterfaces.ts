import {
  DeleteNetworkInterfaceCommand,
  NetworkInterface,
} from '@aws-sdk/client-ec2';
import { isAwsError } from '../aws/awsErrors';
import { tagRecord } from '../aws/tags';
import { ActionContext } from '../context/ActionContext';
import { Leftover } from './Leftovers';

/**
 * Whether an interface was created by EKS or by the network plugin of nodes.
 * Sources: aws/amazon-vpc-cni-k8s, pkg/awsutils/awsutils.go;
 * aws/amazon-vpc-resource-controller-k8s, pkg/config; "VPC and subnet
 * considerations" in the EKS User Guide.
 */
export function isOfKubernetes(
  { Description = '', TagSet }: NetworkInterface,
  cluster: string,
): boolean {
  const owner = tagRecord(TagSet)['eks:eni:owner'];
  return (
    /^aws-k8s-/i.test(Description) ||
    owner === 'amazon-vpc-cni' ||
    owner === 'eks-vpc-resource-controller' ||
    Description === `Amazon EKS ${cluster}`
  );
}

/** Whether an interface's tags name this cluster; `undefined` when they name none. */
export function namesCluster(
  { TagSet }: NetworkInterface,
  cluster: string,
): boolean | undefined {
  const tags = tagRecord(TagSet);
  const name = tags['cluster.k8s.amazonaws.com/name'];
  if (tags[`kubernetes.io/cluster/${cluster}`] === 'owned') {
    return true;
  }
  return name === undefined ? undefined : name === cluster;
}

/** The NAT gateway's interface is deleted together with the stack. */
export function isOfNatGateway({
  InterfaceType,
}: {
  InterfaceType?: string;
}): boolean {
  return InterfaceType === 'nat_gateway' || InterfaceType === 'natGateway';
}

/** An interface that stays, and why. */
export function describeInterface(found: NetworkInterface): Leftover {
  const { NetworkInterfaceId: id, Description, Status } = found;
  return {
    what: `network interface ${id}${Description ? ` (${Description})` : ''}`,
    why:
      Status === 'available'
        ? 'the cluster did not create it'
        : 'it is still in use',
  };
}

/** Deletes an unused interface; succeeds as well when it is gone already. */
export async function deleteInterface(
  ctx: ActionContext,
  id: string,
): Promise<void> {
  try {
    await ctx.aws.ec2.send(
      new DeleteNetworkInterfaceCommand({ NetworkInterfaceId: id }),
      { abortSignal: ctx.signal },
    );
  } catch (error) {
    if (!isAwsError(error, 'InvalidNetworkInterfaceID.NotFound')) {
      throw error;
    }
  }
  ctx.logger.info(`Deleted the network interface ${id}`);
}
