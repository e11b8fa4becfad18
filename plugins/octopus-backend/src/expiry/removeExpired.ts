import { ServiceUnavailableError, toError } from '@backstage/errors';
import {
  isSameId,
  REMOVAL_RUNBOOK,
} from '@octopus-backstage/plugin-octopus-node';
import { ScheduledContext } from '../context/ServiceContext';
import { readTasks } from '../octopus/tasks';
import { RunbookResource } from '../resources/previews';
import { PageResource, ProjectResource } from '../resources/projects';
import {
  CatalogSpace,
  entitiesOf,
  findCatalogSpaces,
} from '../target/findCatalogSpaces';
import { ExpiryMemory } from './ExpiryMemory';
import { sinceDeletion, withTimes } from './NamespaceHistory';
import { findExpired, isToDelete, mayHaveExpired } from './chooseExpired';
import { readHistories } from './readHistories';
import { startRemoval } from './startRemoval';

/**
 * Deletes the expired feature branches in all spaces with projects that
 * entities of the catalog are annotated with. An error in one space is logged,
 * and the next run tries again.
 */
export async function removeExpired(
  ctx: ScheduledContext,
  memory: ExpiryMemory,
  signal?: AbortSignal,
): Promise<void> {
  for (const space of await findCatalogSpaces(ctx)) {
    if (signal?.aborted) {
      return;
    }
    try {
      await removeExpiredIn(ctx, space, memory);
    } catch (error) {
      ctx.logger.warn(
        `Expired feature branches of space '${space.space.name}' of Octopus instance '${space.instance.name}' were not deleted`,
        toError(error),
      );
    }
  }
}

/**
 * Deletes the expired feature branches of a space, with the runbook of a
 * project that an entity is annotated with. A space without it costs one
 * request.
 */
async function removeExpiredIn(
  ctx: ScheduledContext,
  target: CatalogSpace,
  memory: ExpiryMemory,
): Promise<void> {
  const { space, read } = target;
  const { Items } = await read.get<PageResource<RunbookResource>>(
    `/api/${space.id}/runbooks`,
    { partialName: REMOVAL_RUNBOOK, take: 100 },
  );
  const named = Items.filter(({ Name }) => Name === REMOVAL_RUNBOOK);
  if (named.length === 0) {
    return;
  }
  const projects = await read.get<ProjectResource[]>(
    `/api/${space.id}/projects/all`,
  );
  const entityOf = (projectId: string) => {
    const project = projects.find(({ Id }) => isSameId(Id, projectId));
    return project && entitiesOf(target, project)[0];
  };
  const projectIds = projects.flatMap(({ Id }) => (entityOf(Id) ? [Id] : []));
  const runbook = named.find(
    ({ ProjectId, PublishedRunbookSnapshotId }) =>
      PublishedRunbookSnapshotId &&
      projectIds.some(id => isSameId(id, ProjectId)),
  );
  if (!runbook) {
    return;
  }
  const environmentIds =
    runbook.EnvironmentScope === 'Specified' ? runbook.Environments ?? [] : [];
  const now = Date.now();
  const known = memory.of(target, [runbook.Id, ...environmentIds]);
  const requested = (
    await readHistories(target, known, runbook, environmentIds, now)
  ).filter(history => mayHaveExpired(history, projectIds, now));
  const tasks = await known.tasks.read(
    requested.flatMap(({ deployments, removals }) =>
      [...deployments, ...removals].map(({ taskId }) => taskId),
    ),
    ids => readTasks(target, ids),
  );
  for (const each of requested) {
    const history = withTimes(each, tasks, now);
    const current = sinceDeletion(history);
    known.forgetSettled(history, current);
    const expired = findExpired(current, projectIds, now);
    if (expired && isToDelete(current, now)) {
      try {
        await startRemoval(ctx, target, {
          runbook,
          history: current,
          record: expired.record,
          entityRef: entityOf(expired.projectId)!,
        });
      } catch (error) {
        // One that is refused is in no other's way.
        if (error instanceof ServiceUnavailableError) {
          throw error;
        }
        ctx.logger.warn(
          `The expired feature branch '${current.namespace}' was not deleted`,
          toError(error),
        );
      }
    }
  }
}
