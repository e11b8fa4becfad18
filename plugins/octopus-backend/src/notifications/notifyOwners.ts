import { toError } from '@backstage/errors';
import { isSameId } from '@octopus-backstage/plugin-octopus-node';
import { ScheduledContext } from '../context/ServiceContext';
import { Marks } from '../following/Marks';
import { isPlainNotFound } from '../errors/translateError';
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
import { isSameTold, Reason, Told, ToldTasks } from './ToldTasks';
import { toNotification } from './toNotification';

const HOUR_MS = 60 * 60_000;
/** How far the clock of Octopus may be behind. */
const OVERLAP_MS = HOUR_MS;
/** What failed before that, while the portal was away, is told to nobody. */
const LONGEST_MS = 24 * HOUR_MS;

/**
 * Notifies the owners of entities whose deployments have failed or wait for a
 * person since the last check. What cannot be told, or an error in one space, is
 * logged, and the next check tries again.
 *
 * Each is claimed before it is sent, so that nobody is told twice. A process that
 * ends between the two has told nobody, and nobody else will.
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
 * Notifies the owners in one space. Costs nothing while nothing happens there, where
 * somebody follows it; otherwise two requests, and one more when there is something
 * to tell. What there is at the first look is old, and only remembered.
 */
async function notifyIn(
  ctx: ScheduledContext,
  told: ToldTasks,
  target: CatalogSpace,
  signal?: AbortSignal,
): Promise<void> {
  const space = spaceKey(target);
  const marks = await ctx.followed.marks(target);
  const activity = marks.activity();
  if (told.isAllTold(space, activity)) {
    return;
  }
  const now = Date.now();
  const lookedAt = await told.lookedAt(space);
  const since = Math.max((lookedAt ?? now) - OVERLAP_MS, now - LONGEST_MS);
  const failed = await readFailedDeployments(target, since);
  const waiting = await readWaitingDeployments(target);
  if (!failed.isComplete) {
    ctx.logger.warn(
      `More deployments than can be told have failed in space '${target.space.name}' of Octopus instance '${target.instance.name}' since the last check: the owners of the oldest are not notified`,
    );
  }
  const known = await told.list(space);
  const events = [
    ...failed.tasks.map(task => toTold(task, 'failed')),
    ...waiting.tasks.map(task => toTold(task, 'waiting')),
  ].filter(({ mine }) => !known.some(each => isSameTold(each, mine)));
  const tell = createTeller(ctx, target, marks);
  let isOpen = false;
  for (const { task, mine } of events) {
    signal?.throwIfAborted();
    if ((await told.claim(space, mine, now)) && lookedAt !== undefined) {
      try {
        await tell(task, mine.reason);
        told.succeed(space, mine);
      } catch (error) {
        const isLast = told.isLastTry(space, mine);
        ctx.logger.warn(
          `The owners of '${task.Description}' (${
            task.Id
          }) could not be notified; ${
            isLast ? 'it is given up' : 'the next check tries again'
          }`,
          toError(error),
        );
        if (!isLast) {
          await told.forget(space, mine);
          isOpen = true;
        }
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
  if (!isOpen) {
    await told.setLookedAt(space, now);
    if (waiting.isComplete) {
      told.allTold(space, activity);
    }
  }
}

function toTold(task: TaskResource, reason: Reason) {
  const { Id, QueueTime } = task;
  const queuedAt = QueueTime ? Date.parse(QueueTime) : undefined;
  const mine: Told = { task: Id, reason, ...(queuedAt && { queuedAt }) };
  return { task, mine };
}

/** Looks the projects of the space up once, when there is something to tell of others than are followed. */
function createTeller(
  ctx: ScheduledContext,
  target: CatalogSpace,
  marks: Marks,
) {
  const { space, read } = target;
  let projects: Promise<ProjectResource[]> | undefined;
  const findProject = async (id: string | undefined) => {
    const Slug = id && marks.slug(id);
    if (Slug) {
      return { Id: id, Slug };
    }
    projects ??= read.get<ProjectResource[]>(`/api/${space.id}/projects/all`);
    return (await projects).find(({ Id }) => isSameId(Id, id));
  };
  return async (task: TaskResource, reason: Reason) => {
    const projectId = await readProjectId(target, task);
    const project = await findProject(projectId);
    const entityRefs = project ? entitiesOf(target, project) : [];
    if (entityRefs.length > 0) {
      await ctx.notifications.send(
        toNotification(target, task, { reason, entityRefs }),
      );
    }
  };
}

/**
 * Servers before 2022 do not include the project in the task.
 *
 * @returns undefined also when the deployment is gone: there is nobody to tell
 */
async function readProjectId(
  { space, read }: SpaceTarget,
  { ProjectId, Arguments }: TaskResource,
): Promise<string | undefined> {
  if (ProjectId || !Arguments?.DeploymentId) {
    return ProjectId ?? undefined;
  }
  try {
    const deployment = await read.get<DeploymentResource>(
      `/api/${space.id}/deployments/${Arguments.DeploymentId}`,
    );
    return deployment.ProjectId;
  } catch (error) {
    if (isPlainNotFound(error)) {
      return undefined;
    }
    throw error;
  }
}
