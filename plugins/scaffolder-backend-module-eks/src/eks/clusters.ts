import {
  Cluster,
  DescribeClusterCommand,
  paginateListClusters,
} from '@aws-sdk/client-eks';
import { callAws } from '../aws/callAws';
import { ActionContext } from '../context/ActionContext';
import { isClusterNotFound } from './eksErrors';

/** The cluster of that name; `undefined` when there is none. */
export async function describeCluster(
  ctx: ActionContext,
  name: string,
): Promise<Cluster | undefined> {
  try {
    const { cluster } = await ctx.aws.eks.send(
      new DescribeClusterCommand({ name }),
      { abortSignal: ctx.signal },
    );
    return cluster;
  } catch (error) {
    if (isClusterNotFound(error)) {
      return undefined;
    }
    throw error;
  }
}

/** Names of the clusters in a network, no matter who created them. */
export async function findClustersIn(
  ctx: ActionContext,
  vpc: string,
): Promise<string[]> {
  return callAws(ctx, 'list the clusters', async options => {
    const found: string[] = [];
    for await (const { clusters = [] } of paginateListClusters(
      { client: ctx.aws.eks },
      {},
      options,
    )) {
      for (const name of clusters) {
        const cluster = await describeCluster(ctx, name);
        if (cluster?.resourcesVpcConfig?.vpcId === vpc) {
          found.push(name);
        }
      }
    }
    return found;
  });
}
