import {
  NetworkInterface,
  paginateDescribeNetworkInterfaces,
  SecurityGroup,
} from '@aws-sdk/client-ec2';
import { isSameId } from '@octopus-backstage/plugin-octopus-node';
import { callAws } from '../aws/callAws';
import { tagRecord } from '../aws/tags';
import { ActionContext } from '../context/ActionContext';
import { Leftover } from './Leftovers';
import {
  deleteInterface,
  describeInterface,
  isOfKubernetes,
  isOfNatGateway,
  namesCluster,
} from './networkInterfaces';
import {
  deleteSecurityGroups,
  isGroupOfCluster,
  isGroupOfEks,
  listSecurityGroups,
} from './securityGroups';

/** A network, and whether it is that of our stack. */
interface Network {
  /** Id of the VPC. */
  vpc: string;
  isOwn: boolean;
}

/**
 * Deletes what a deleted cluster left in a network: unused network interfaces,
 * the cluster's security group, and those of its load balancers
 * (eks-cluster.md §3.2, §3.3).
 *
 * Our own network is deleted afterwards, so anything that a cluster creates
 * counts there, unless it names another cluster. In a network of the user's,
 * only what is provably this cluster's counts: it names the cluster, or has the
 * security group that EKS made for it.
 *
 * @returns what stays: in our own network everything that would prevent its
 *   deletion, in another one what looks like a part of the cluster
 */
export async function cleanNetwork(
  ctx: ActionContext,
  network: Network,
  cluster: string,
): Promise<Leftover[]> {
  const inVpc = [{ Name: 'vpc-id', Values: [network.vpc] }];
  return callAws(ctx, `clean up the network ${network.vpc}`, async options => {
    const groups = await listSecurityGroups(ctx, inVpc);
    const groupsOfEks = groups.filter(group => isGroupOfEks(group, cluster));
    const left: Leftover[] = [];
    for await (const page of paginateDescribeNetworkInterfaces(
      { client: ctx.aws.ec2 },
      { Filters: inVpc },
      options,
    )) {
      for (const found of page.NetworkInterfaces ?? []) {
        const { isRelated, isLeaked } = classify(found, {
          network,
          cluster,
          groupsOfEks,
        });
        if (found.Status === 'available' && isLeaked) {
          await deleteInterface(ctx, found.NetworkInterfaceId!);
        } else if (isRelated) {
          left.push(describeInterface(found));
        }
      }
    }
    const ofCluster = groups.filter(
      group =>
        isGroupOfCluster(group, cluster) ||
        (network.isOwn &&
          tagRecord(group.Tags)[`kubernetes.io/cluster/${cluster}`] ===
            'owned'),
    );
    return [...left, ...(await deleteSecurityGroups(ctx, ofCluster))];
  });
}

/** Whether an interface has to do with the cluster, and whether it may be deleted once it is unused. */
function classify(
  found: NetworkInterface,
  options: {
    network: Network;
    cluster: string;
    groupsOfEks: SecurityGroup[];
  },
): { isRelated: boolean; isLeaked: boolean } {
  const { network, cluster, groupsOfEks } = options;
  const named = namesCluster(found, cluster);
  const isMade = isOfKubernetes(found, cluster);
  if (network.isOwn) {
    return {
      isRelated: !isOfNatGateway(found),
      isLeaked: (isMade && named !== false) || named === true,
    };
  }
  const isMember = !!found.Groups?.some(one =>
    groupsOfEks.some(({ GroupId }) => isSameId(GroupId, one.GroupId)),
  );
  const isRelated = isMember || named === true;
  return { isRelated, isLeaked: isMade && named !== false && isRelated };
}
