import { OctopusFeatureBranch } from '@octopus-backstage/plugin-octopus-common';
import { ServiceContext } from '../ServiceContext';
import { BranchPart } from './BranchPart';
import { readServiceUrl } from './readServiceUrl';

/** So many addresses are read for one answer; the rest come with the next ones. */
const LIMIT = 5;

/**
 * Adds the addresses of the builds of branches that run. They are in the logs
 * of their deployments, of which each is read once.
 */
export async function addUrls(
  ctx: ServiceContext,
  parts: BranchPart[],
  branches: OctopusFeatureBranch[],
): Promise<{ branches: OctopusFeatureBranch[]; isPartial: boolean }> {
  let left = LIMIT;
  let isPartial = false;
  const urlOf = async (entityRef: string, taskId: string) => {
    const { target } = parts.find(part => part.entityRef === entityRef)!;
    const answer = await readServiceUrl(ctx, target, taskId, () => {
      left -= 1;
      return left >= 0;
    });
    isPartial ||= answer === undefined;
    return answer?.url;
  };
  const complete = async (branch: OctopusFeatureBranch) => ({
    ...branch,
    services: await Promise.all(
      branch.services.map(async service => {
        const { taskId, state } = service.deployment;
        if (!service.isBranchBuild || state !== 'Success') {
          return service;
        }
        const url = await urlOf(service.entityRef, taskId);
        return { ...service, ...(url && { url }) };
      }),
    ),
  });
  const completed = await Promise.all(branches.map(complete));
  return { branches: completed, isPartial };
}
