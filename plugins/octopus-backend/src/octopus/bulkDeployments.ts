import { ServiceContext } from '../context/ServiceContext';
import { TaskOutcome } from '../mapping/TaskOutcome';
import { DeploymentFact, toDeploymentFact } from '../mapping/deploymentFacts';
import { pick } from '../mapping/fields';
import { DeploymentResource } from '../resources/deployments';
import { PageResource } from '../resources/projects';
import { ProjectTarget, SpaceTarget } from '../target/ProjectTarget';
import { readBulk } from './bulk';
import { LISTED, ListedDeployment } from './deployments';
import { readTasks } from './tasks';
import { IDS_AT_ONCE } from './readByIds';

/** In a space with more deployments, those of each project are listed. */
export const MOST_DEPLOYMENTS = 500;

/** A deployment, with what progressions omit about it. */
type BulkDeployment = ListedDeployment & {
  ProjectId: string;
  fact: DeploymentFact;
  /** Of one that a progression does not show. */
  task?: TaskOutcome;
};

/**
 * Finds the deployments of a project among all of a space that has few, newest
 * first. Route and order as in `listDeploymentsTo`.
 */
export async function findDeploymentsInBulk(
  ctx: ServiceContext,
  target: ProjectTarget,
): Promise<{ items: BulkDeployment[]; readAt: number } | undefined> {
  const bulk = await readAll(ctx, target);
  return bulk.of(target.project.Id);
}

/** Requests them, for who will ask for those of a project. */
export async function readDeploymentsAhead(
  ctx: ServiceContext,
  target: SpaceTarget,
): Promise<void> {
  await readAll(ctx, target);
}

function readAll(ctx: ServiceContext, target: SpaceTarget) {
  const { space, read } = target;
  return readBulk<BulkDeployment>(ctx, target, {
    kind: 'deployments',
    projectOf: ({ ProjectId }) => ProjectId,
    load: async () => {
      const { Items, TotalResults } = await read.get<
        PageResource<DeploymentResource>
      >(`/api/${space.id}/deployments`, { take: MOST_DEPLOYMENTS });
      if (TotalResults > Items.length) {
        return undefined;
      }
      const hidden = hiddenTasks(Items).slice(0, IDS_AT_ONCE);
      const tasks =
        hidden.length > 0 ? await readTasks(target, hidden) : new Map();
      return Items.map(item => ({
        ...pick(item, [...LISTED, 'ProjectId']),
        fact: toDeploymentFact(item),
        ...(tasks.has(item.TaskId) && { task: tasks.get(item.TaskId) }),
      }));
    },
  });
}

/** A progression shows the last deployment of a release to an environment, for each tenant. */
function hiddenTasks(newestFirst: DeploymentResource[]): string[] {
  const shown = new Set<string>();
  return newestFirst.flatMap(item => {
    const place = [item.ReleaseId, item.EnvironmentId, item.TenantId ?? ''];
    const isHidden = shown.has(place.join());
    shown.add(place.join());
    return isHidden ? [item.TaskId] : [];
  });
}
