import { paginateListClusters } from '@aws-sdk/client-eks';
import { attempt } from '../aws/attempt';
import { describeCluster } from '../eks/describeCluster';
import { Run } from '../run/Run';

/** Names of the clusters of a network, whoever made them. */
export async function findClustersIn(run: Run, vpc: string): Promise<string[]> {
  return attempt(run, 'list the clusters', async options => {
    const found: string[] = [];
    for await (const { clusters = [] } of paginateListClusters(
      { client: run.aws.eks },
      {},
      options,
    )) {
      for (const name of clusters) {
        const cluster = await describeCluster(run, name);
        if (cluster?.resourcesVpcConfig?.vpcId === vpc) {
          found.push(name);
        }
      }
    }
    return found;
  });
}
