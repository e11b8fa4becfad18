import { isAwsError } from '../aws/awsErrors';

/** Whether EKS says that there is no cluster of the name, which it does in two ways (eks-cluster.md §1.4). */
export function isClusterNotFound(error: unknown): boolean {
  return (
    isAwsError(error, 'ResourceNotFoundException') ||
    (isAwsError(error, 'ClientException') &&
      error.message.includes('No cluster found'))
  );
}
