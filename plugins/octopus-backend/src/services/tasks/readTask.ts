import { OctopusTaskDetails } from '@octopus-backstage/plugin-octopus-common';
import { portalUrls } from '@octopus-backstage/plugin-octopus-node';
import { cacheKey } from '../../cache/cacheKey';
import { toTaskDetails } from '../../mapping/toTaskDetails';
import { TaskDetailsResource } from '../../resources/deployments';
import { ServiceContext } from '../ServiceContext';
import { checkId, checkOwn } from '../target/checkOwn';
import { ProjectTarget } from '../target/ProjectTarget';
import { readTaskProject } from './readTaskProject';

const TAIL = 200;
const ACTIVE_MS = 2_000;
const COMPLETED_MS = 60_000;
const KEEP_MS = 5 * 60_000;

/**
 * A task of the project, with its steps and the end of its log. Route and
 * parameters: octopus-api.md §3.
 *
 * @throws NotFoundError when it is none of the project's
 */
export async function readTask(
  { cache }: ServiceContext,
  target: ProjectTarget,
  taskId: string,
): Promise<OctopusTaskDetails> {
  const { instance, space, key, read } = target;
  const id = checkId('ServerTasks', taskId);
  const { value } = await cache.read(
    cacheKey('task', instance.name, space.id, id),
    {
      load: async () => {
        const details = await read.get<TaskDetailsResource>(
          `/api/${space.id}/tasks/${id}/details`,
          { verbose: false, tail: TAIL },
        );
        const urls = portalUrls(instance.baseUrl, space.id);
        return {
          ProjectId: await readTaskProject(target, details.Task),
          task: toTaskDetails(details, urls, TAIL),
        };
      },
      scope: key,
      freshMs: ({ task }) => (task.isCompleted ? COMPLETED_MS : ACTIVE_MS),
      keepMs: KEEP_MS,
    },
  );
  return checkOwn(target, id, value).task;
}
