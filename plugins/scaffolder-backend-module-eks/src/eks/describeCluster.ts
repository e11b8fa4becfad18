import { Cluster, DescribeClusterCommand } from '@aws-sdk/client-eks';
import { ActionContext } from '../context/ActionContext';
import { isClusterNotFound } from './isNoCluster';

/** The cluster of that name, `undefined` when there is none. */
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
