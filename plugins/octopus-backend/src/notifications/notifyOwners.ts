import { toError } from '@backstage/errors';
import { isSameId } from '@octopus-backstage/plugin-octopus-node';
import { ScheduledContext } from '../context/ServiceContext';
import {
  readFailedDeployments,
  readWaitingDeployments,
} from '../octopus/deploymentTasks';
import { DeploymentResource, TaskResource } from '../resources/deployments';
import { ProjectResource } from '../resources/projects';
import { SpaceTarget, spaceKey } from '../target/ProjectTarget';
import {
  CatalogSpace,
  entitiesOf,
  findCatalogSpaces,
} from '../target/findCatalogSpaces';
import { Reason, ToldTasks } from './ToldTasks';
import { toNotification } from './toNotification';

const HOUR_MS = 60 * 60_000;
/** How far the clock of Octopus may be behind. */
const OVERLAP_MS = HOUR_MS;
/** What failed before that, while the portal was away, is told to nobody. */
const LONGEST_MS = 24 * HOUR_MS;

/**
 * Notifies the owners of entities whose deployments have failed or wait for a
 * person since the last check. An error in one space is logged, and the next
 * check tries again.
 */
export async function notifyOwners(
  ctx: ScheduledContext,
  told: ToldTasks,
  signal?: AbortSignal,
): Promise<void> {
  for (const target of await findCatalogSpaces(ctx)) {
    signal?.throwIfAborted();
    try {
      await notifyIn(ctx, told, target, signal);
    } catch (error) {
      signal?.throwIfAborted();
      ctx.logger.warn(
        `The owners of what is deployed from space '${target.space.name}' of Octopus instance '${target.instance.name}' could not be notified; the next check tries again`,
        toError(error),
      );
    }
  }
}

/**
 * Notifies the owners in one space. Costs two requests when there is nothing to
 * tell, and one more when there is. What there is at the first look is old, and
 * only remembered.
 */
async function notifyIn(
  ctx: ScheduledContext,
  told: ToldTasks,
  target: CatalogSpace,
  signal?: AbortSignal,
): Promise<void> {
  const space = spaceKey(target);
  const now = Date.now();
  const lookedAt = await told.lookedAt(space);
  const since = Math.max((lookedAt ?? now) - OVERLAP_MS, now - LONGEST_MS);
  const failed = await readFailedDeployments(target, since);
  const waiting = await readWaitingDeployments(target);
  const known = await told.list(space);
  const events = [
    ...failed.map(task => ({ task, reason: 'failed' as const })),
    ...waiting.tasks.map(task => ({ task, reason: 'waiting' as const })),
  ].filter(
    ({ task, reason }) =>
      !known.some(each => each.task === task.Id && each.reason === reason),
  );
  const tell = createTeller(ctx, target);
  for (const { task, reason } of events) {
    signal?.throwIfAborted();
    const mine = { task: task.Id, reason };
    if ((await told.claim(space, mine, now)) && lookedAt !== undefined) {
      try {
        await tell(task, reason);
      } catch (error) {
        await told.forget(space, mine);
        throw error;
      }
    }
  }
  if (waiting.isComplete) {
    // One that was answered and asks again is told again.
    const answered = known.filter(
      each =>
        each.reason === 'waiting' &&
        !waiting.tasks.some(({ Id }) => Id === each.task),
    );
    for (const each of answered) {
      await told.forget(space, each);
    }
  }
  await told.forgetFailures(space, now - 2 * LONGEST_MS);
  await told.setLookedAt(space, now);
}

/** Looks the projects of the space up once, when there is something to tell. */
function createTeller(ctx: ScheduledContext, target: CatalogSpace) {
  const { space, read } = target;
  let projects: Promise<ProjectResource[]> | undefined;
  return async (task: TaskResource, reason: Reason) => {
    projects ??= read.get<ProjectResource[]>(`/api/${space.id}/projects/all`);
    const projectId = await readProjectId(target, task);
    const project = (await projects).find(({ Id }) => isSameId(Id, projectId));
    const entityRefs = project ? entitiesOf(target, project) : [];
    if (entityRefs.length > 0) {
      await ctx.notifications.send(
        toNotification(target, task, { reason, entityRefs }),
      );
    }
  };
}

/** Servers before 2022 do not include the project in the task. */
async function readProjectId(
  { space, read }: SpaceTarget,
  { ProjectId, Arguments }: TaskResource,
): Promise<string | undefined> {
  if (ProjectId || !Arguments?.DeploymentId) {
    return ProjectId ?? undefined;
  }
  const deployment = await read.get<DeploymentResource>(
    `/api/${space.id}/deployments/${Arguments.DeploymentId}`,
  );
  return deployment.ProjectId;
}
