import { Cluster, DescribeClusterCommand } from '@aws-sdk/client-eks';
import { Run } from '../run/Run';
import { isNoCluster } from './isNoCluster';

/** The cluster of that name, `undefined` when there is none. */
export async function describeCluster(
  run: Run,
  name: string,
): Promise<Cluster | undefined> {
  try {
    const { cluster } = await run.aws.eks.send(
      new DescribeClusterCommand({ name }),
      { abortSignal: run.signal },
    );
    return cluster;
  } catch (error) {
    if (isNoCluster(error)) {
      return undefined;
    }
    throw error;
  }
}
