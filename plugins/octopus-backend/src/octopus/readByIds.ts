import { PageResource } from '../resources/projects';
import { SpaceTarget } from '../target/ProjectTarget';

/** How many ids fit into one request: they are part of the URL. */
export const IDS_AT_ONCE = 50;

/**
 * Reads things of one kind in a space by their ids, in one request.
 *
 * @param kind - the part of the path, such as `deployments`
 * @param ids - at least one: to Octopus, none means all (octopus-api.md §4.4)
 */
export async function readByIds<T>(
  { space, read }: SpaceTarget,
  kind: string,
  ids: string[],
): Promise<T[]> {
  const { Items } = await read.get<PageResource<T>>(
    `/api/${space.id}/${kind}`,
    { ids, take: ids.length },
  );
  return Items;
}
