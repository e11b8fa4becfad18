import { cacheKey } from '../../cache/cacheKey';
import { DeploymentResource } from '../../resources/deployments';
import { ServiceContext } from '../ServiceContext';
import { checkId, checkOwn } from '../target/checkOwn';
import { ProjectTarget } from '../target/ProjectTarget';

/** What a deployment is does not change; its task does. */
const FRESH_MS = 60 * 60_000;

/**
 * A deployment of the project.
 *
 * @throws NotFoundError when it is none of the project's
 */
export async function readDeployment(
  { cache }: ServiceContext,
  target: ProjectTarget,
  deploymentId: string,
): Promise<DeploymentResource> {
  const { instance, space, read } = target;
  const id = checkId('Deployments', deploymentId);
  const { value } = await cache.read(
    cacheKey('deployment', instance.name, space.id, id),
    {
      load: async () =>
        trim(
          await read.get<DeploymentResource>(
            `/api/${space.id}/deployments/${id}`,
          ),
        ),
      freshMs: FRESH_MS,
      keepMs: FRESH_MS,
    },
  );
  return checkOwn(target, id, value);
}

/** Only what is used goes into the cache. */
function trim(deployment: DeploymentResource): DeploymentResource {
  const { Id, ProjectId, ReleaseId, ChannelId, EnvironmentId, TaskId } =
    deployment;
  const { Created, DeployedBy, Comments, ManifestVariableSetId } = deployment;
  return {
    Id,
    ProjectId,
    ReleaseId,
    ChannelId,
    EnvironmentId,
    TaskId,
    Created,
    DeployedBy,
    Comments,
    ManifestVariableSetId,
  };
}
