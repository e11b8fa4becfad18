import {
  OctopusDeployment,
  OctopusFeatureBranch,
} from '@octopus-backstage/plugin-octopus-common';
import { ServiceContext } from '../../context/ServiceContext';
import { readServiceUrl } from '../../octopus/serviceUrl';
import { BranchPart } from './readBranchPart';

/** How many URLs to read per response; later responses have the rest. */
const LIMIT = 5;

/**
 * Adds the URLs of running branch builds. They are read from the logs of the
 * deployments, once per deployment.
 */
export async function addUrls(
  ctx: ServiceContext,
  parts: BranchPart[],
  branches: OctopusFeatureBranch[],
): Promise<{ branches: OctopusFeatureBranch[]; isPartial: boolean }> {
  let left = LIMIT;
  let isPartial = false;
  const urlOf = async (entityRef: string, deployment: OctopusDeployment) => {
    const { target } = parts.find(part => part.entityRef === entityRef)!;
    const found = await readServiceUrl(ctx, target, deployment, () => {
      left -= 1;
      return left >= 0;
    });
    isPartial ||= found === undefined;
    return found?.url;
  };
  const complete = async (branch: OctopusFeatureBranch) => ({
    ...branch,
    services: await Promise.all(
      branch.services.map(async service => {
        const { deployment } = service;
        if (!service.isBranchBuild || deployment.state !== 'Success') {
          return service;
        }
        const url = await urlOf(service.entityRef, deployment);
        return { ...service, ...(url && { url }) };
      }),
    ),
  });
  const completed = await Promise.all(branches.map(complete));
  return { branches: completed, isPartial };
}
