import { DeploymentFact } from '../../mapping/toDeployment';
import { toDeploymentFact } from '../../mapping/toDeploymentFact';
import { DeploymentResource } from '../../resources/deployments';
import { PageResource } from '../../resources/projects';
import { ProjectTarget } from '../target/ProjectTarget';

/**
 * Reads who began deployments, and where their variables are, in one request.
 * Parameter `ids`: OctopusDeploy/docs:src/pages/docs/api/_generated/deployments.md.
 */
export async function readStarts(
  { space, read }: ProjectTarget,
  ids: string[],
): Promise<Map<string, DeploymentFact>> {
  const { Items } = await read.get<PageResource<DeploymentResource>>(
    `/api/${space.id}/deployments`,
    { ids, take: ids.length },
  );
  return new Map(Items.map(item => [item.Id, toDeploymentFact(item)]));
}
