import {
  DeleteNetworkInterfaceCommand,
  DeleteSecurityGroupCommand,
  NetworkInterface,
  paginateDescribeNetworkInterfaces,
  paginateDescribeSecurityGroups,
} from '@aws-sdk/client-ec2';
import { attempt } from '../aws/attempt';
import { isAwsError } from '../aws/awsErrors';
import { tagRecord } from '../aws/tags';
import { Run } from '../run/Run';

/**
 * Removes from our network what the cluster left there: network interfaces
 * of its nodes that nothing uses any more, and security groups of load
 * balancers. They would keep the network from being deleted (eks-cluster.md §3.2, §3.3).
 *
 * @returns what is still in use, by what AWS calls it
 */
export async function cleanNetwork(
  run: Run,
  vpc: string,
  cluster: string,
): Promise<string[]> {
  const { ec2 } = run.aws;
  const inVpc = { Filters: [{ Name: 'vpc-id', Values: [vpc] }] };
  const used: string[] = [];

  await attempt(run, 'clean up the network', async options => {
    for await (const page of paginateDescribeNetworkInterfaces(
      { client: ec2 },
      inVpc,
    )) {
      for (const found of page.NetworkInterfaces ?? []) {
        const { NetworkInterfaceId: id, Status, Description } = found;
        if (Status === 'available' && isOfNodes(found, cluster)) {
          await forgiving(
            ec2.send(
              new DeleteNetworkInterfaceCommand({ NetworkInterfaceId: id }),
              options,
            ),
          );
          run.logger.info(`Deleted the network interface ${id}`);
        } else if (!isOfStack(found)) {
          used.push(`network interface ${id} (${Description || 'in use'})`);
        }
      }
    }
    for await (const page of paginateDescribeSecurityGroups(
      { client: ec2 },
      inVpc,
    )) {
      for (const { GroupId, Tags } of page.SecurityGroups ?? []) {
        const tag = tagRecord(Tags)[`kubernetes.io/cluster/${cluster}`];
        if (tag === 'owned') {
          await forgiving(
            ec2.send(new DeleteSecurityGroupCommand({ GroupId }), options),
          );
          run.logger.info(`Deleted the security group ${GroupId}`);
        }
      }
    }
  });
  return used;
}

/**
 * Whether the network plugin of the nodes made an interface. Sources of what
 * tells: aws/amazon-vpc-cni-k8s, pkg/awsutils/awsutils.go, and
 * aws/amazon-vpc-resource-controller-k8s, pkg/aws/ec2/api.
 */
function isOfNodes(
  { Description = '', TagSet }: NetworkInterface,
  cluster: string,
): boolean {
  return (
    /^aws-k8s-/i.test(Description) ||
    `kubernetes.io/cluster/${cluster}` in tagRecord(TagSet)
  );
}

/** The NAT gateway's own interface goes with the stack. */
function isOfStack({ InterfaceType }: { InterfaceType?: string }): boolean {
  return InterfaceType === 'nat_gateway' || InterfaceType === 'natGateway';
}

async function forgiving(deletion: Promise<unknown>): Promise<void> {
  try {
    await deletion;
  } catch (error) {
    const gone = [
      'InvalidNetworkInterfaceID.NotFound',
      'InvalidGroup.NotFound',
    ];
    if (!isAwsError(error, ...gone)) {
      throw error;
    }
  }
}
