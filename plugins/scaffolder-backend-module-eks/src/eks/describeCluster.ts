import { Cluster, DescribeClusterCommand } from '@aws-sdk/client-eks';
import { isAwsError } from '../aws/awsErrors';
import { Run } from '../run/Run';

/**
 * The cluster of that name, `undefined` when there is none. EKS says the
 * latter in two ways (eks-cluster.md §1.4).
 */
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
    if (
      isAwsError(error, 'ResourceNotFoundException') ||
      (isAwsError(error, 'ClientException') &&
        error.message.includes('No cluster found'))
    ) {
      return undefined;
    }
    throw error;
  }
}
