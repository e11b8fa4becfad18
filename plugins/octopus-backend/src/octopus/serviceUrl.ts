import { OctopusDeployment } from '@octopus-backstage/plugin-octopus-common';
import { findServiceUrls } from '@octopus-backstage/plugin-octopus-node';
import { z } from 'zod';
import { ServiceContext } from '../context/ServiceContext';
import { TaskDetailsResource } from '../resources/deployments';
import { ProjectTarget } from '../target/ProjectTarget';
import { idKey } from '../target/idKey';

/** How many lines of the log to read: the smoke test is near the end. */
const TAIL = 200;
const shape = z.object({ url: z.string().optional() });
const KEEP_MS = 24 * 60 * 60_000;

/**
 * Reads the URL of a deployed service from the log of its finished task, once per
 * task. A server that was restored from a backup gives the id of a task away again,
 * and not everybody follows it: when a deployment was made is part of the key.
 *
 * @param maySend - called before a request is sent
 * @returns undefined when no request may be sent; no `url` when the log has
 * none or Octopus refuses to return it
 */
export async function readServiceUrl(
  { cache, logger }: ServiceContext,
  target: ProjectTarget,
  { taskId, created }: Pick<OctopusDeployment, 'taskId' | 'created'>,
  maySend: () => boolean,
): Promise<{ url?: string } | undefined> {
  const { space, read } = target;
  const key = idKey('url', target, `${taskId} ${Date.parse(created)}`);
  const known = await cache.peek<{ url?: string }>(key, shape);
  if (known || !maySend()) {
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
    const options = { load, shape, freshMs: KEEP_MS, keepMs: KEEP_MS };
    return (await cache.read<{ url?: string }>(key, options)).value;
  } catch (error) {
    logger.debug(`Octopus does not return the log of ${taskId}: ${error}`);
    return {};
  }
}
