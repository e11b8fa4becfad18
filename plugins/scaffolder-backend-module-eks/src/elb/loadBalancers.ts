import {
  DescribeTagsCommand as DescribeClassicTagsCommand,
  paginateDescribeLoadBalancers as paginateClassic,
  DeleteLoadBalancerCommand as DeleteClassicCommand,
} from '@aws-sdk/client-elastic-load-balancing';
import {
  DescribeTagsCommand,
  paginateDescribeLoadBalancers,
  DeleteLoadBalancerCommand,
} from '@aws-sdk/client-elastic-load-balancing-v2';
import { isSameId } from '@octopus-backstage/plugin-octopus-node';
import { isAwsError } from '../aws/awsErrors';
import { callAws } from '../aws/callAws';
import { tagRecord } from '../aws/tags';
import { ActionContext } from '../context/ActionContext';

/** A load balancer that Kubernetes created. */
export interface LoadBalancer {
  kind: 'classic' | 'v2';
  /** The name for the kind `classic`, the ARN for `v2`. */
  id: string;
  name: string;
}

/** How many load balancers one request may name. Source: Elastic Load Balancing API Reference, DescribeTags. */
const BATCH = 20;

/**
 * The load balancers that were created in a network for Services of a cluster,
 * recognized by the tags that the two controllers set (eks-cluster.md §3.3).
 *
 * @param vpc - id of the network
 */
export async function findLoadBalancers(
  ctx: ActionContext,
  cluster: string,
  vpc: string,
): Promise<LoadBalancer[]> {
  return callAws(ctx, 'list the load balancers', async options => {
    for (let attempts = 1; ; attempts += 1) {
      try {
        return await list(ctx, cluster, vpc, options);
      } catch (error) {
        // A load balancer was deleted after it was listed and before its tags were read.
        const isGone = isAwsError(
          error,
          'LoadBalancerNotFoundException',
          'AccessPointNotFoundException',
        );
        if (!isGone || attempts === 5) {
          throw error;
        }
      }
    }
  });
}

async function list(
  { aws: { elb, elbV2 } }: ActionContext,
  cluster: string,
  vpc: string,
  options: { abortSignal?: AbortSignal },
): Promise<LoadBalancer[]> {
  const found: LoadBalancer[] = [];
  const isOfCluster = (tags: Record<string, string>) =>
    `kubernetes.io/cluster/${cluster}` in tags ||
    tags['elbv2.k8s.aws/cluster'] === cluster;

  const newer = new Map<string, string>();
  for await (const page of paginateDescribeLoadBalancers(
    { client: elbV2 },
    {},
    options,
  )) {
    for (const one of page.LoadBalancers ?? []) {
      if (isSameId(one.VpcId, vpc)) {
        newer.set(one.LoadBalancerArn!, one.LoadBalancerName!);
      }
    }
  }
  for (const arns of batches([...newer.keys()])) {
    const { TagDescriptions = [] } = await elbV2.send(
      new DescribeTagsCommand({ ResourceArns: arns }),
      options,
    );
    for (const { ResourceArn = '', Tags } of TagDescriptions) {
      if (isOfCluster(tagRecord(Tags))) {
        const name = newer.get(ResourceArn)!;
        found.push({ kind: 'v2', id: ResourceArn, name });
      }
    }
  }

  const classic: string[] = [];
  for await (const page of paginateClassic({ client: elb }, {}, options)) {
    for (const one of page.LoadBalancerDescriptions ?? []) {
      if (isSameId(one.VPCId, vpc)) {
        classic.push(one.LoadBalancerName!);
      }
    }
  }
  for (const names of batches(classic)) {
    const { TagDescriptions = [] } = await elb.send(
      new DescribeClassicTagsCommand({ LoadBalancerNames: names }),
      options,
    );
    for (const { LoadBalancerName: name = '', Tags } of TagDescriptions) {
      if (isOfCluster(tagRecord(Tags))) {
        found.push({ kind: 'classic', id: name, name });
      }
    }
  }
  return found;
}

function batches(items: string[]): string[][] {
  const groups: string[][] = [];
  for (let start = 0; start < items.length; start += BATCH) {
    groups.push(items.slice(start, start + BATCH));
  }
  return groups;
}

/** Deletes a load balancer through AWS rather than through its cluster. */
export async function deleteLoadBalancer(
  ctx: ActionContext,
  { kind, id, name }: LoadBalancer,
): Promise<void> {
  await callAws(ctx, `delete the load balancer ${name}`, async options => {
    if (kind === 'v2') {
      await ctx.aws.elbV2.send(
        new DeleteLoadBalancerCommand({ LoadBalancerArn: id }),
        options,
      );
    } else {
      await ctx.aws.elb.send(
        new DeleteClassicCommand({ LoadBalancerName: id }),
        options,
      );
    }
  });
}
