import {
  CreateTagsCommand,
  DeleteSecurityGroupCommand,
  Filter,
  paginateDescribeSecurityGroups,
  SecurityGroup,
} from '@aws-sdk/client-ec2';
import { isAwsError } from '../aws/awsErrors';
import { callAws } from '../aws/callAws';
import { ownTags, tagList, tagRecord } from '../aws/tags';
import { ActionContext } from '../context/ActionContext';
import { Leftover } from './Leftovers';

/** All security groups that match the filters. */
export async function listSecurityGroups(
  ctx: ActionContext,
  Filters: Filter[],
): Promise<SecurityGroup[]> {
  const groups: SecurityGroup[] = [];
  for await (const page of paginateDescribeSecurityGroups(
    { client: ctx.aws.ec2 },
    { Filters },
    { abortSignal: ctx.signal },
  )) {
    groups.push(...(page.SecurityGroups ?? []));
  }
  return groups;
}

/** Whether EKS itself created a group for a cluster: only AWS can set tags that begin with `aws:`. */
export function isGroupOfEks(
  { Tags }: SecurityGroup,
  cluster: string,
): boolean {
  return tagRecord(Tags)['aws:eks:cluster-name'] === cluster;
}

/**
 * Whether a security group was created for a cluster, by EKS or for its load
 * balancers. The tag `kubernetes.io/cluster/<name>` alone proves nothing, since
 * people set it as well. Sources: "View Amazon EKS security group requirements"
 * in the EKS User Guide; kubernetes/cloud-provider-aws, pkg/providers/v1/aws.go;
 * kubernetes-sigs/aws-load-balancer-controller, pkg/deploy/tracking.
 */
export function isGroupOfCluster(
  group: SecurityGroup,
  cluster: string,
): boolean {
  const tags = tagRecord(group.Tags);
  return (
    isGroupOfEks(group, cluster) ||
    tags['elbv2.k8s.aws/cluster'] === cluster ||
    (!!group.GroupName?.startsWith('k8s-elb-') &&
      tags[`kubernetes.io/cluster/${cluster}`] === 'owned')
  );
}

/**
 * Tags the security groups of a cluster in a network of the user's as ours.
 * Once the cluster is gone nothing else tells who created them, so an
 * interrupted run can only be resumed with these tags. If they cannot be set,
 * a warning says so and the run continues.
 */
export async function tagSecurityGroups(
  ctx: ActionContext,
  vpc: string,
  cluster: string,
): Promise<void> {
  try {
    const groups = await listSecurityGroups(ctx, [
      { Name: 'vpc-id', Values: [vpc] },
    ]);
    const ids = groups
      .filter(group => isGroupOfCluster(group, cluster))
      .map(({ GroupId }) => GroupId!);
    if (ids.length) {
      await ctx.aws.ec2.send(
        new CreateTagsCommand({
          Resources: ids,
          Tags: tagList(ownTags(cluster)),
        }),
        { abortSignal: ctx.signal },
      );
    }
  } catch (error) {
    ctx.signal?.throwIfAborted();
    ctx.logger.warn(
      `The security groups of the cluster cannot be tagged (${
        (error as Error).message
      }). If this run is cut short, the next one does not know what the cluster left in ${vpc}.`,
    );
  }
}

/** Ids of the networks with security groups that an interrupted run tagged. */
export async function findLeftoverNetworks(
  ctx: ActionContext,
  cluster: string,
): Promise<string[]> {
  const groups = await callAws(ctx, 'list the security groups', () =>
    listSecurityGroups(
      ctx,
      Object.entries(ownTags(cluster)).map(([key, value]) => ({
        Name: `tag:${key}`,
        Values: [value],
      })),
    ),
  );
  return [...new Set(groups.map(({ VpcId }) => VpcId!))];
}

/**
 * Deletes security groups. Groups refer to one another, so this is repeated for
 * as long as it deletes at least one of them.
 *
 * @returns those that stay, with AWS's reason
 */
export async function deleteSecurityGroups(
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
