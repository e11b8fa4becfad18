import { paginateListClusters } from '@aws-sdk/client-eks';
import { callAws } from '../aws/callAws';
import { ActionContext } from '../context/ActionContext';
import { describeCluster } from '../eks/describeCluster';

/** Names of the clusters of a network, whoever made them. */
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
