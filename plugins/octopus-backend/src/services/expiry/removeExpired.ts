import { toError } from '@backstage/errors';
import { findCatalogSpaces } from './findCatalogSpaces';
import { ExpiryContext } from './ExpiryContext';
import { ExpiryMemory } from './ExpiryMemory';
import { removeExpiredIn } from './removeExpiredIn';

/**
 * Deletes the feature branches whose time is over, in all spaces with projects
 * that entities of the catalog name. What goes wrong in one is logged, and the
 * next look tries again.
 */
export async function removeExpired(
  ctx: ExpiryContext,
  memory: ExpiryMemory,
  signal?: AbortSignal,
): Promise<void> {
  for (const space of await findCatalogSpaces(ctx)) {
    if (signal?.aborted) {
      return;
    }
    try {
      await removeExpiredIn(ctx, space, memory);
    } catch (error) {
      ctx.logger.warn(
        `Expired feature branches of space '${space.space.name}' of Octopus instance '${space.instance.name}' were not deleted`,
        toError(error),
      );
    }
  }
}
