import {
  Filter,
  paginateDescribeSecurityGroups,
  SecurityGroup,
} from '@aws-sdk/client-ec2';
import { tagRecord } from '../aws/tags';
import { ActionContext } from '../context/ActionContext';

/** All security groups that fit. */
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

/** Whether EKS itself made a group for a cluster: nobody else can set tags that begin with `aws:`. */
export function isGroupOfEks(
  { Tags }: SecurityGroup,
  cluster: string,
): boolean {
  return tagRecord(Tags)['aws:eks:cluster-name'] === cluster;
}

/**
 * Whether a security group was made for a cluster, by EKS or for its load
 * balancers. The tag `kubernetes.io/cluster/<name>` alone is no proof: people
 * set it as well. Sources: "View Amazon EKS security group requirements" in
 * the EKS User Guide; kubernetes/cloud-provider-aws, pkg/providers/v1/aws.go;
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
