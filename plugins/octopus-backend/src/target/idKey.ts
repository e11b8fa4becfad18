import { cacheKey } from '../cache/SharedCache';
import { SpaceTarget } from './ProjectTarget';

/**
 * A key of the cache for something that Octopus gave an id. A server that was
 * restored from a backup gives it to something else: where the space is followed,
 * what was read before that is not found any more.
 */
export function idKey(
  kind: string,
  { instance, space, marks }: Pick<SpaceTarget, 'instance' | 'space' | 'marks'>,
  id: string,
): string {
  return cacheKey(kind, instance.name, marks?.generation ?? '', space.id, id);
}
