import { ServiceContext } from '../context/ServiceContext';
import { translateError } from '../errors/translateError';
import { refreshSnapshot } from '../snapshot/readSnapshot';
import { ProjectTarget, spaceKey } from '../target/ProjectTarget';

/**
 * Sends a POST for a project and refreshes its snapshot. The cache is
 * invalidated even when the request fails: the response alone may have been
 * lost.
 *
 * @throws what `translateError` makes of an error
 */
export async function postAndRefresh<T>(
  ctx: ServiceContext,
  target: ProjectTarget,
  path: string,
  body?: object,
): Promise<T> {
  const { instance, key, space } = target;
  const client = ctx.octopus.client({
    instance: instance.name,
    access: 'write',
  });
  try {
    return await client.post<T>(`/api/${space.id}/${path}`, body);
  } catch (error) {
    throw translateError(error, { instance: instance.name, access: 'write' });
  } finally {
    ctx.cache.invalidate(spaceKey(target));
    // Not awaited: it only notifies the open pages of the project.
    refreshSnapshot(ctx, target).catch(error =>
      ctx.logger.debug(`Octopus project ${key} could not be reloaded`, error),
    );
  }
}
