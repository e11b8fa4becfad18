import { isError } from '@backstage/errors';

/** A list of something on a cluster; an empty one when the cluster went meanwhile, by another task. */
export async function orEmptyIfNotFound<T>(list: Promise<T[]>): Promise<T[]> {
  try {
    return await list;
  } catch (error) {
    if (isError(error) && error.name === 'NotFoundError') {
      return [];
    }
    throw error;
  }
}
