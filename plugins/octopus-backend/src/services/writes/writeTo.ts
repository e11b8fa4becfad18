import { translateError } from '../../errors/translateError';
import { ServiceContext } from '../ServiceContext';
import { ProjectTarget } from '../target/ProjectTarget';
import { spaceKey } from '../target/spaceKey';
import { refreshSnapshot } from '../view/readSnapshot';

/**
 * Sends a POST for a project. Whatever comes of it, nothing that was known of
 * the project before counts as fresh any more: the answer may have been lost
 * on its way back.
 */
export async function writeTo<T>(
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
    // Nobody waits for it: it tells the open pages of the project.
    refreshSnapshot(ctx, target).catch(error =>
      ctx.logger.debug(`Octopus project ${key} could not be read anew`, error),
    );
  }
}
