import { z } from 'zod';
import { ServiceContext } from '../context/ServiceContext';
import {
  DeploymentFact,
  toDeploymentFact,
  DeploymentFacts,
} from '../mapping/deploymentFacts';
import { pick } from '../mapping/fields';
import { DeploymentResource } from '../resources/deployments';
import { PageResource } from '../resources/projects';
import { ProjectTarget, SpaceTarget } from '../target/ProjectTarget';
import { checkId, checkOwn } from '../target/checkOwn';
import { idKey } from '../target/idKey';
import { readByIds } from './readByIds';

/** A deployment itself never changes; only its task does. */
const FRESH_MS = 60 * 60_000;
const shape = z.object({
  Id: z.string(),
  ReleaseId: z.string(),
  EnvironmentId: z.string(),
  TaskId: z.string(),
});

/**
 * Reads a deployment of the project.
 *
 * @throws NotFoundError when the project has no such deployment
 */
export async function readDeployment(
  { cache }: ServiceContext,
  target: ProjectTarget,
  deploymentId: string,
): Promise<DeploymentResource> {
  const { space, read } = target;
  const id = checkId('Deployments', deploymentId);
  const { value } = await cache.read(idKey('deployment', target, id), {
    load: async () =>
      trim(
        await read.get<DeploymentResource>(
          `/api/${space.id}/deployments/${id}`,
        ),
      ),
    shape,
    freshMs: FRESH_MS,
    keepMs: FRESH_MS,
  });
  return checkOwn(target, id, value);
}

/** Only the fields in use go into the cache. */
function trim(deployment: DeploymentResource): DeploymentResource {
  const { Id, ProjectId, ReleaseId, ChannelId, EnvironmentId, TaskId } =
    deployment;
  const { TenantId, Created, DeployedBy, Comments, ManifestVariableSetId } =
    deployment;
  return {
    Id,
    ProjectId,
    ReleaseId,
    ChannelId,
    EnvironmentId,
    TenantId,
    TaskId,
    Created,
    DeployedBy,
    Comments,
    ManifestVariableSetId,
  };
}

/**
 * Reads, in one request, what progressions omit about deployments. Parameter
 * `ids`: OctopusDeploy/docs:src/pages/docs/api/_generated/deployments.md.
 */
export async function readDeploymentFacts(
  target: ProjectTarget,
  ids: string[],
): Promise<Map<string, DeploymentFact>> {
  const deployments = await readDeployments(target, ids);
  return new Map(deployments.map(item => [item.Id, toDeploymentFact(item)]));
}

/** Reads the projects of deployments, by their ids. Parameter as above. */
export async function readDeploymentProjects(
  target: SpaceTarget,
  ids: string[],
): Promise<Map<string, string>> {
  const deployments = await readDeployments(target, ids);
  return new Map(deployments.map(({ Id, ProjectId }) => [Id, ProjectId]));
}

function readDeployments(target: SpaceTarget, ids: string[]) {
  return readByIds<DeploymentResource>(target, 'deployments', ids);
}

/** The fields of a listed deployment that go into the cache. */
export const LISTED = [
  'Id',
  'ReleaseId',
  'ChannelId',
  'EnvironmentId',
  'TenantId',
  'TaskId',
  'Created',
] as const;

export type ListedDeployment = Pick<
  DeploymentResource,
  (typeof LISTED)[number]
>;

/** How many of the newest deployments to list. */
export const TAKE = 100;

/**
 * Lists the newest deployments of the project to some environments, newest
 * first, with what progressions omit about them. Parameters and order: route
 * `GET /deployments` of the OpenAPI document.
 */
export async function listDeploymentsTo(
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
