import { AwsError } from '../http/AwsError';
import { paginate } from '../services/paginate';

/**
 * One page of a list, of at most 100 unless asked for less.
 * @throws AwsError for a token that was not given out
 */
export function listed<T>(
  items: T[],
  { maxResults = 100, nextToken }: { maxResults?: number; nextToken?: string },
): { items: T[]; nextToken?: string } {
  const page = paginate(items, maxResults, nextToken);
  if (!page) {
    throw new AwsError(
      'InvalidParameterException',
      'nextToken is none that was given out.',
    );
  }
  return page;
}
