import { isAwsError } from '../aws/awsErrors';

/** What a description gives, `undefined` when EKS does not know the resource. */
export async function orUndefinedIfNotFound<T>(
  description: Promise<T>,
): Promise<T | undefined> {
  try {
    return await description;
  } catch (error) {
    if (isAwsError(error, 'ResourceNotFoundException')) {
      return undefined;
    }
    throw error;
  }
}
