import { InputError } from '@backstage/errors';

/**
 * Creates an object whose name must be unique, or finds the one that somebody
 * else gave that name after the caller had looked: two people may deploy at the
 * same moment.
 *
 * @param find - looks for an object of that name
 * @returns `created`, or the `existing` object, which the caller has to compare
 * with what it wanted
 * @throws what `create` throws, unless an object of that name exists
 * @public
 */
export async function createOrFind<T>(
  create: () => Promise<T>,
  find: () => Promise<T | undefined>,
): Promise<{ created: T } | { created?: undefined; existing: T }> {
  try {
    return { created: await create() };
  } catch (error) {
    // Octopus responds with 400 and no code, so only another look can tell a
    // name that is taken from other invalid input.
    const existing = error instanceof InputError ? await find() : undefined;
    if (!existing) {
      throw error;
    }
    return { existing };
  }
}
