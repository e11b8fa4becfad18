import { REMOVAL_RUNBOOK } from '@octopus-backstage/plugin-octopus-node';
import { PageResource, ProjectResource } from '../../resources/projects';
import { RunbookResource } from '../../resources/previews';
import { readTasks } from '../view/readTasks';
import { CatalogSpace } from './CatalogSpace';
import {
  findExpired,
  isToDelete,
  newestOfProjects,
  sinceDeletion,
} from './chooseExpired';
import { ExpiryContext } from './ExpiryContext';
import { ExpiryMemory } from './ExpiryMemory';
import { forgetSettled } from './forgetSettled';
import { readHistories } from './readHistories';
import { startRemoval } from './startRemoval';

/**
 * Deletes the feature branches of a space whose time is over, by the runbook of
 * a project that an entity names. A space without it costs one request.
 */
export async function removeExpiredIn(
  ctx: ExpiryContext,
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
    const project = projects.find(({ Id }) => Id === projectId);
    return target.projects.find(({ wanted }) =>
      [project?.Id, project?.Slug].includes(wanted),
    )?.entityRef;
  };
  const projectIds = projects.flatMap(({ Id }) => (entityOf(Id) ? [Id] : []));
  const runbook = named.find(
    ({ ProjectId, PublishedRunbookSnapshotId }) =>
      PublishedRunbookSnapshotId && projectIds.includes(ProjectId),
  );
  if (!runbook) {
    return;
  }
  const environmentIds =
    runbook.EnvironmentScope === 'Specified' ? runbook.Environments ?? [] : [];
  const now = Date.now();
  const known = memory.of(target, [runbook.Id, ...environmentIds]);
  const histories = (
    await readHistories(target, known, runbook, environmentIds, now)
  ).filter(history => findExpired(history, projectIds, now));
  const tasks = await known.tasks.read(
    histories.flatMap(({ deployments, removals }) =>
      [...newestOfProjects(deployments), ...removals].map(
        ({ taskId }) => taskId,
      ),
    ),
    ids => readTasks(target, ids),
  );
  for (const history of histories) {
    const current = sinceDeletion(history, tasks);
    forgetSettled(known, history, current);
    const expired = findExpired(current, projectIds, now);
    if (expired && isToDelete(current, tasks, now)) {
      await startRemoval(ctx, target, {
        runbook,
        history: current,
        record: expired.record,
        entityRef: entityOf(expired.projectId)!,
      });
    }
  }
}
