import { ServiceContext } from '../context/ServiceContext';
import { TaskOutcome } from '../mapping/TaskOutcome';
import { DeploymentFacts } from '../mapping/deploymentFacts';
import { isReadInBulk } from '../octopus/bulk';
import { findDeploymentsInBulk } from '../octopus/bulkDeployments';
import { LISTED, TAKE } from '../octopus/deployments';
import { pick } from '../mapping/fields';
import { ProjectTarget } from '../target/ProjectTarget';
import { BranchDeployments } from './ProjectSnapshot';

/**
 * What was read of all projects of a space at once, as if it had been listed for
 * one. A first view builds on it as later ones build on the last: what the
 * progression shows and this does not have is listed.
 *
 * @param options.groups - ids of environments, sorted within each group
 * @param options.last - what was known before
 * @returns undefined where it is not read so
 */
export async function bulkBranches(
  ctx: ServiceContext,
  target: ProjectTarget,
  { groups, last }: { groups: string[][]; last?: BranchDeployments },
): Promise<
  { branches: BranchDeployments; facts: DeploymentFacts } | undefined
> {
  const found = isReadInBulk(target)
    ? await findDeploymentsInBulk(ctx, target)
    : undefined;
  if (!found) {
    return undefined;
  }
  const { items, readAt } = found;
  const tasks: Record<string, TaskOutcome> = {};
  const facts: DeploymentFacts = {};
  for (const { Id, TaskId, task, fact } of items) {
    facts[Id] = fact;
    if (task) {
      tasks[TaskId] = task;
    }
  }
  return {
    facts,
    branches: {
      groups: groups
        .filter(environmentIds => environmentIds.length > 0)
        .map(environmentIds => ({
          environmentIds,
          listedAt: readAt,
          listed: items
            .filter(item => environmentIds.includes(item.EnvironmentId))
            .slice(0, TAKE)
            .map(item => pick(item, LISTED)),
        })),
      versions: last?.versions ?? {},
      tasks: { ...last?.tasks, ...tasks },
    },
  };
}
