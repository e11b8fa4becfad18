import { OctopusClient } from '@octopus-backstage/plugin-octopus-node';
import { ServiceContext } from '../context/ServiceContext';
import { translateError } from '../errors/translateError';
import { refreshSnapshot } from '../snapshot/readSnapshot';
import { ProjectTarget, spaceKey } from '../target/ProjectTarget';

/**
 * Changes something of a project and refreshes its snapshot. What else has changed
 * by it, such as in other projects of the space, is noticed by its follower. The cache is
 * invalidated even when a request fails: the response alone may have been lost.
 *
 * @param change - sends the requests, to paths below `base`
 * @throws what `translateError` makes of an error
 */
export async function changeAndRefresh<T>(
  ctx: ServiceContext,
  target: ProjectTarget,
  change: (client: OctopusClient, base: string) => Promise<T>,
): Promise<T> {
  const { instance, key, space } = target;
  const client = ctx.octopus.client({
    instance: instance.name,
    access: 'write',
  });
  try {
    return await change(client, `/api/${space.id}`);
  } catch (error) {
    throw translateError(error, { instance: instance.name, access: 'write' });
  } finally {
    ctx.cache.invalidate(spaceKey(target));
    // Not awaited: whoever follows the space tells all other backends.
    ctx.followed.lookNow({ instance, space });
    // Not awaited: it only notifies the open pages of the project.
    refreshSnapshot(ctx, target).catch(error =>
      ctx.logger.debug(`Octopus project ${key} could not be reloaded`, error),
    );
  }
}
