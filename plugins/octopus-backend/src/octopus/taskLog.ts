import { OctopusTaskLog } from '@octopus-backstage/plugin-octopus-common';
import { z } from 'zod';
import { ServiceContext } from '../context/ServiceContext';
import { toTaskLog } from '../mapping/toTaskLog';
import { TaskDetailsResource } from '../resources/deployments';
import { ProjectTarget } from '../target/ProjectTarget';
import { idKey } from '../target/idKey';

const shape = z.object({
  steps: z.array(z.object({ id: z.string(), lines: z.array(z.object({})) })),
});
/** Some megabytes at most, so that neither the cache nor a browser suffers. */
const LONGEST = 20_000;
const ACTIVE_MS = 4_000;
const COMPLETED_MS = 60_000;
const KEEP_MS = 5 * 60_000;

/**
 * Reads the whole log of a task that is known to belong to the project. Without
 * `tail` Octopus returns all lines:
 * OctopusDeploy/docs:src/pages/docs/api/_generated/tasks.md.
 */
export async function readTaskLog(
  { cache }: ServiceContext,
  target: ProjectTarget,
  task: { id: string; isCompleted: boolean },
): Promise<OctopusTaskLog> {
  const { space, key, read } = target;
  const { value } = await cache.read(idKey('taskLog', target, task.id), {
    load: async () =>
      toTaskLog(
        await read.get<TaskDetailsResource>(
          `/api/${space.id}/tasks/${task.id}/details`,
          { verbose: true },
        ),
        LONGEST,
      ),
    shape,
    scope: key,
    freshMs: task.isCompleted ? COMPLETED_MS : ACTIVE_MS,
    keepMs: KEEP_MS,
  });
  return value;
}
