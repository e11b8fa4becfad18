import { InputError } from '@backstage/errors';

/**
 * Creates an object whose name Octopus wants to be unique, or finds the one
 * that took the name after the caller had looked: two people may deploy at the
 * same moment.
 *
 * @param find - looks for an object of that name
 * @returns `created`, or the `existing` object, which the caller has to compare
 * with what it wanted
 * @throws the refusal, when no object has the name
 */
export async function createOrFind<T>(
  create: () => Promise<T>,
  find: () => Promise<T | undefined>,
): Promise<{ created: T } | { created?: undefined; existing: T }> {
  try {
    return { created: await create() };
  } catch (error) {
    // Octopus answers 400 and has no code for it, so nothing but a second look
    // tells this refusal from others.
    const existing = error instanceof InputError ? await find() : undefined;
    if (!existing) {
      throw error;
    }
    return { existing };
  }
}
