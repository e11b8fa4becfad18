import {
  DeleteNetworkInterfaceCommand,
  DeleteSecurityGroupCommand,
  NetworkInterface,
  paginateDescribeNetworkInterfaces,
  SecurityGroup,
} from '@aws-sdk/client-ec2';
import { isAwsError } from '../aws/awsErrors';
import { callAws } from '../aws/callAws';
import { tagRecord } from '../aws/tags';
import { ActionContext } from '../context/ActionContext';
import {
  isGroupOfCluster,
  isGroupOfEks,
  listSecurityGroups,
} from './clusterGroups';
import { isOfKubernetes, namesCluster } from './clusterInterfaces';

/** Something that stays, and why. */
export type Leftover = { what: string; why: string };

/**
 * Removes from a network what a deleted cluster left there: network interfaces
 * that nothing uses any more, its security group, and those of its load
 * balancers (eks-cluster.md §3.2, §3.3).
 *
 * In a network of our own, which goes as well, everything counts that a
 * cluster makes, unless it names another one. In a network of the user's only
 * that counts which is provably of this cluster: it names the cluster, or has
 * the security group that EKS made for it.
 *
 * @param network - `vpc` is its id
 * @returns what stays: in a network of our own all that would keep it from
 *   being deleted, in another one what looks like a part of the cluster
 */
export async function cleanNetwork(
  ctx: ActionContext,
  network: { vpc: string; isOwn: boolean },
  cluster: string,
): Promise<Leftover[]> {
  const inVpc = [{ Name: 'vpc-id', Values: [network.vpc] }];
  return callAws(ctx, `clean up the network ${network.vpc}`, async options => {
    const groups = await listSecurityGroups(ctx, inVpc);
    const ofEks = groups
      .filter(group => isGroupOfEks(group, cluster))
      .map(({ GroupId }) => GroupId);
    const left: Leftover[] = [];
    for await (const page of paginateDescribeNetworkInterfaces(
      { client: ctx.aws.ec2 },
      { Filters: inVpc },
      options,
    )) {
      for (const found of page.NetworkInterfaces ?? []) {
        const named = namesCluster(found, cluster);
        const isMember = !!found.Groups?.some(one =>
          ofEks.includes(one.GroupId),
        );
        const isRelated = network.isOwn
          ? !isOfStack(found)
          : isMember || named === true;
        const isMade = isOfKubernetes(found, cluster);
        const isLeaked = network.isOwn
          ? (isMade && named !== false) || named === true
          : isMade && named !== false && isRelated;
        if (found.Status === 'available' && isLeaked) {
          await deleteInterface(ctx, found.NetworkInterfaceId!);
        } else if (isRelated) {
          left.push(describe(found));
        }
      }
    }
    const ours = groups.filter(
      group =>
        isGroupOfCluster(group, cluster) ||
        (network.isOwn &&
          tagRecord(group.Tags)[`kubernetes.io/cluster/${cluster}`] ===
            'owned'),
    );
    return [...left, ...(await deleteSecurityGroups(ctx, ours))];
  });
}

/** The NAT gateway's own interface goes with the stack. */
function isOfStack({ InterfaceType }: { InterfaceType?: string }): boolean {
  return InterfaceType === 'nat_gateway' || InterfaceType === 'natGateway';
}

function describe(found: NetworkInterface): Leftover {
  const { NetworkInterfaceId: id, Description, Status } = found;
  return {
    what: `network interface ${id}${Description ? ` (${Description})` : ''}`,
    why:
      Status === 'available'
        ? 'the cluster did not make it'
        : 'it is still in use',
  };
}

async function deleteInterface(ctx: ActionContext, id: string): Promise<void> {
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

/** Groups refer to one another, so it goes on as long as one of them goes. */
async function deleteSecurityGroups(
  ctx: ActionContext,
  groups: SecurityGroup[],
): Promise<Leftover[]> {
  const left: (Leftover & { group: SecurityGroup })[] = [];
  for (const group of groups) {
    const { GroupId, GroupName } = group;
    try {
      await ctx.aws.ec2.send(new DeleteSecurityGroupCommand({ GroupId }), {
        abortSignal: ctx.signal,
      });
      ctx.logger.info(`Deleted the security group ${GroupId}`);
    } catch (error) {
      if (isAwsError(error, 'DependencyViolation')) {
        const what = `security group ${GroupId} (${GroupName})`;
        left.push({ what, why: error.message, group });
      } else if (!isAwsError(error, 'InvalidGroup.NotFound')) {
        throw error;
      }
    }
  }
  return left.length && left.length < groups.length
    ? deleteSecurityGroups(
        ctx,
        left.map(({ group }) => group),
      )
    : left.map(({ what, why }) => ({ what, why }));
}
