import { NotFoundError } from '@backstage/errors';
import { FeatureBranchContext } from '../context/FeatureBranchContext';
import { RemovalInput } from '../context/inputs';
import { RemovalResult } from '../context/results';
import { spaceApi } from '../context/spaceApi';
import { StartedRun } from '../resources/deployments';
import { EnvironmentV2Resource, ProjectResource } from '../resources/projects';
import { projectsIn } from '../namespaces/projectsIn';
import { readNamespaceHistory } from '../namespaces/readNamespaceHistory';
import { waitForSuccess } from '../tasks/waitForSuccess';
import {
  assertSupportsEphemeral,
  findEphemeral,
  readParentName,
} from './ephemeralEnvironments';

/**
 * Deprovisions the ephemeral environment of a branch, for all projects that
 * use it.
 *
 * @throws NotFoundError when there is none with that name
 */
export async function removeEphemeral(
  ctx: FeatureBranchContext,
  { namespace, wait, deadline, authorize, service }: RemovalInput,
): Promise<RemovalResult> {
  await assertSupportsEphemeral(ctx);
  const environment = await findEphemeral(ctx, namespace);
  if (!environment) {
    throw new NotFoundError(
      `There is no ephemeral environment '${namespace}': it was never created, or no longer exists`,
    );
  }
  await authorize(
    `the ephemeral environment '${environment.Name}'`,
    async () => ({
      environment: await readParentName(ctx, environment.ParentEnvironmentId),
      projects: await ownersOf(ctx, environment, service),
    }),
  );
  ctx.logger.info(`Deprovisioning the ephemeral environment '${namespace}'`);
  const { DeprovisioningRuns = [] } = await spaceApi(ctx).post<{
    DeprovisioningRuns?: StartedRun[];
  }>(`/environments/ephemeral/${environment.Id}/deprovision`, {});
  if (wait) {
    for (const { TaskId } of DeprovisioningRuns) {
      await waitForSuccess(ctx, { taskId: TaskId, deadline });
    }
  }
  const [run] = DeprovisioningRuns;
  return {
    isNew: true,
    ...(run && { runbookRunId: run.RunbookRunId, taskId: run.TaskId }),
  };
}

/**
 * The projects whose branch is in the environment: those that were deployed to
 * it. Before the first deployment, or after one that failed early, it is that of
 * the entity, if it is connected.
 */
async function ownersOf(
  ctx: FeatureBranchContext,
  { Id, Name }: EnvironmentV2Resource,
  service: string | undefined,
): Promise<ProjectResource[]> {
  const deployed = await projectsIn(
    ctx,
    await readNamespaceHistory(ctx, { namespace: Name, environmentId: Id }),
  );
  if (deployed.length > 0 || !service) {
    return deployed;
  }
  const projects = await spaceApi(ctx).all<ProjectResource>('/projects/all');
  const wanted = service.trim().toLowerCase();
  const project = projects.find(({ Id: id, Slug }) =>
    [id, Slug].some(known => known?.toLowerCase() === wanted),
  );
  if (!project) {
    return [];
  }
  // Source: OctopusDeploy/create-ephemeral-environment:src/createEnvironment.ts
  const { Status } = await spaceApi(ctx).get<{ Status: string }>(
    `/projects/${project.Id}/environments/ephemeral/${Id}/status`,
  );
  return Status === 'NotConnected' ? [] : [project];
}
