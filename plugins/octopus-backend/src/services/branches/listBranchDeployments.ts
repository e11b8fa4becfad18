import { toDeploymentFact } from '../../mapping/toDeploymentFact';
import { pick } from '../../mapping/pick';
import { DeploymentResource } from '../../resources/deployments';
import { PageResource } from '../../resources/projects';
import { ProjectTarget } from '../target/ProjectTarget';
import { DeploymentFacts } from '../view/DeploymentFacts';
import { LISTED, ListedDeployment } from './BranchDeployments';

/** As many of the newest are looked at. */
const TAKE = 100;

/**
 * Lists the newest deployments of the project to some environments, newest
 * first, with what they tell of themselves. Parameters and order: route
 * `GET /deployments` of the OpenAPI document.
 */
export async function listBranchDeployments(
  { space, project, read }: ProjectTarget,
  environmentIds: string[],
): Promise<{ listed: ListedDeployment[]; facts: DeploymentFacts }> {
  const { Items } = await read.get<PageResource<DeploymentResource>>(
    `/api/${space.id}/deployments`,
    { projects: [project.Id], environments: environmentIds, take: TAKE },
  );
  return {
    listed: Items.map(item => pick(item, LISTED)),
    facts: Object.fromEntries(
      Items.map(item => [item.Id, toDeploymentFact(item)]),
    ),
  };
}
