import { findServiceUrls } from '@octopus-backstage/plugin-octopus-node';
import { cacheKey } from '../../cache/cacheKey';
import { TaskDetailsResource } from '../../resources/deployments';
import { ServiceContext } from '../ServiceContext';
import { ProjectTarget } from '../target/ProjectTarget';

/** Lines of the log: the smoke test is near its end. */
const TAIL = 200;
const KEEP_MS = 24 * 60 * 60_000;

/**
 * Reads where a service can be seen that was deployed, from the log of the task,
 * which does not change any more. Nothing where there is no such line, or
 * Octopus does not tell.
 *
 * @param mayAsk - called before Octopus is asked
 * @returns nothing when it may not be asked
 */
export async function readServiceUrl(
  { cache, logger }: ServiceContext,
  { instance, space, read }: ProjectTarget,
  taskId: string,
  mayAsk: () => boolean,
): Promise<{ url?: string } | undefined> {
  const key = cacheKey('url', instance.name, space.id, taskId);
  const known = await cache.peek<{ url?: string }>(key);
  if (known || !mayAsk()) {
    return known;
  }
  const load = async () => {
    const details = await read.get<TaskDetailsResource>(
      `/api/${space.id}/tasks/${taskId}/details`,
      { verbose: false, tail: TAIL },
    );
    const [url] = findServiceUrls(details);
    return url ? { url } : {};
  };
  try {
    const options = { load, freshMs: KEEP_MS, keepMs: KEEP_MS };
    return (await cache.read<{ url?: string }>(key, options)).value;
  } catch (error) {
    logger.debug(`Octopus does not tell the log of ${taskId}: ${error}`);
    return {};
  }
}
