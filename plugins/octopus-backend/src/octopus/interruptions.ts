import { NotFoundError } from '@backstage/errors';
import { OctopusInterruption } from '@octopus-backstage/plugin-octopus-common';
import { isSameId } from '@octopus-backstage/plugin-octopus-node';
import { ServiceContext } from '../context/ServiceContext';
import { toInterruption } from '../mapping/toInterruption';
import { TaskResource } from '../resources/deployments';
import { InterruptionResource } from '../resources/interruptions';
import { PageResource } from '../resources/projects';
import { checkId } from '../target/checkOwn';
import { createReader } from '../target/createReader';
import { ProjectTarget } from '../target/ProjectTarget';
import { readTaskOwner } from './taskOwner';
import { readUserName } from './users';

/**
 * Reads with the credential that writes: an interruption says whether the user
 * who asks is responsible, and the one who answers is what matters.
 */
function asWriter({ octopus }: ServiceContext, { instance }: ProjectTarget) {
  return createReader(
    octopus.client({ instance: instance.name, access: 'write' }),
  );
}

/**
 * Reads what a task waits on, the oldest question first. Route and parameters:
 * OctopusDeploy/docs:src/pages/docs/api/_generated/interruptions.md.
 */
export async function readInterruptions(
  ctx: ServiceContext,
  target: ProjectTarget,
  task: TaskResource,
): Promise<OctopusInterruption[]> {
  const { Items } = await asWriter(ctx, target).get<
    PageResource<InterruptionResource>
  >(`/api/${target.space.id}/interruptions`, {
    regarding: task.Id,
    pendingOnly: true,
  });
  const pending = Items.filter(
    ({ IsPending, TaskId }) => IsPending && isSameId(TaskId, task.Id),
  ).sort((a, b) => Date.parse(a.Created) - Date.parse(b.Created));
  if (pending.length === 0) {
    return [];
  }
  const owner = await readTaskOwner(target, task);
  return Promise.all(
    pending.map(async item =>
      toInterruption(item, {
        environmentId: owner?.EnvironmentId,
        responsible:
          item.ResponsibleUserId && !item.HasResponsibility
            ? await readUserName(ctx, target, item.ResponsibleUserId)
            : undefined,
      }),
    ),
  );
}

/**
 * Reads an interruption of a task as it is now: never from the cache, because
 * somebody is about to answer it.
 *
 * @throws NotFoundError when the task has no such interruption
 */
export async function readInterruption(
  ctx: ServiceContext,
  target: ProjectTarget,
  taskId: string,
  interruptionId: string,
): Promise<InterruptionResource> {
  const id = checkId('Interruptions', interruptionId);
  const found = await asWriter(ctx, target).get<InterruptionResource>(
    `/api/${target.space.id}/interruptions/${id}`,
  );
  if (!isSameId(found.TaskId, taskId)) {
    throw new NotFoundError(`The task '${taskId}' has no '${id}'`);
  }
  return found;
}
