import { OctopusTaskDetails } from '@octopus-backstage/plugin-octopus-common';
import { isSameId, portalUrls } from '@octopus-backstage/plugin-octopus-node';
import { z } from 'zod';
import { ServiceContext } from '../context/ServiceContext';
import { TaskOutcome, toTaskOutcome } from '../mapping/TaskOutcome';
import { toTaskDetails } from '../mapping/toTaskDetails';
import { TaskDetailsResource, TaskResource } from '../resources/deployments';
import { ProjectTarget, SpaceTarget } from '../target/ProjectTarget';
import { checkId, checkOwn } from '../target/checkOwn';
import { idKey } from '../target/idKey';
import { readInterruptions } from './interruptions';
import { readTaskOwner } from './taskOwner';
import { readTaskRun } from './taskRun';
import { readByIds } from './readByIds';

const shape = z.object({
  ProjectId: z.string().nullish(),
  task: z.object({ id: z.string(), isCompleted: z.boolean() }),
});
const TAIL = 200;
const ACTIVE_MS = 2_000;
const SCHEDULED_MS = 30_000;
const COMPLETED_MS = 60_000;
const KEEP_MS = 5 * 60_000;

/**
 * Reads a task of the project, with its steps and the end of its log. Route and
 * parameters: octopus-api.md §3.
 *
 * @throws NotFoundError when the project has no such task
 */
export async function readTask(
  ctx: ServiceContext,
  target: ProjectTarget,
  taskId: string,
): Promise<OctopusTaskDetails> {
  const { instance, space, key, read } = target;
  const id = checkId('ServerTasks', taskId);
  const { value } = await ctx.cache.read(idKey('task', target, id), {
    load: async () => {
      const details = await read.get<TaskDetailsResource>(
        `/api/${space.id}/tasks/${id}/details`,
        { verbose: false, tail: TAIL },
      );
      const urls = portalUrls(instance.baseUrl, space.id);
      const { Task } = details;
      const ProjectId = await readTaskProject(target, Task);
      // Of another project's task, nothing more is read.
      const isOwn = isSameId(ProjectId, target.project.Id);
      // The log and Cancel matter more than the rest.
      const unread = (what: string) => (error: Error) => {
        ctx.logger.warn(`${what} '${Task.Id}' could not be read`, error);
        return undefined;
      };
      const isWaiting = isOwn && Task.HasPendingInterruptions;
      const [interruptions = [], run] = await Promise.all([
        isWaiting
          ? readInterruptions(ctx, target, Task).catch(
              unread('What is asked by the task'),
            )
          : undefined,
        isOwn
          ? readTaskRun(ctx, target, Task).catch(
              unread('The run that is the task'),
            )
          : undefined,
      ]);
      return {
        ProjectId,
        task: {
          ...toTaskDetails(details, urls, TAIL),
          ...(interruptions.length > 0 && { interruptions }),
          ...(run && { run }),
        },
      };
    },
    shape,
    scope: key,
    freshMs: ({ task }) => {
      if (task.isCompleted) {
        return COMPLETED_MS;
      }
      return task.scheduledFor ? SCHEDULED_MS : ACTIVE_MS;
    },
    keepMs: KEEP_MS,
  });
  return checkOwn(target, id, value).task;
}

/**
 * Finds the project of a task. Servers before 2022 do not include it in the
 * task, so it is read from the deployment or run that the task belongs to.
 *
 * @returns undefined when it belongs to neither, such as a health check
 */
async function readTaskProject(
  target: ProjectTarget,
  task: TaskResource,
): Promise<string | undefined> {
  return task.ProjectId || (await readTaskOwner(target, task))?.ProjectId;
}

/**
 * Reads the outcomes of tasks by their ids. Parameter `ids`:
 * OctopusDeploy/docs:src/pages/docs/api/_generated/tasks.md.
 *
 * @param ids - at least one: to Octopus, none means all (octopus-api.md §4.4)
 */
export async function readTasks(
  target: SpaceTarget,
  ids: string[],
): Promise<Map<string, TaskOutcome>> {
  const tasks = await readByIds<TaskResource>(target, 'tasks', ids);
  return new Map(tasks.map(task => [task.Id, toTaskOutcome(task)]));
}
