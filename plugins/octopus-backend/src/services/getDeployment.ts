import {
  OctopusDeploymentDetails,
  octopusProjectReadPermission,
} from '@octopus-backstage/plugin-octopus-common';
import { portalUrls } from '@octopus-backstage/plugin-octopus-node';
import { Caller } from '../context/Caller';
import { ServiceContext } from '../context/ServiceContext';
import { deployerOf } from '../mapping/deploymentFacts';
import { omitEmpty } from '../mapping/fields';
import { readableComments } from '../mapping/readableComments';
import { readDeployment } from '../octopus/deployments';
import { readRelease } from '../octopus/releases';
import { readTask } from '../octopus/tasks';
import { readTenants } from '../octopus/tenants';
import { ProjectTarget } from '../target/ProjectTarget';
import { openEntity } from '../target/openEntity';
import { readPromptedValues } from './readPromptedValues';

/** The id stands for a name that Octopus does not tell. */
async function readTenant(
  ctx: ServiceContext,
  target: ProjectTarget,
  id: string | null | undefined,
) {
  if (!id) return undefined;
  const tenants = await readTenants(ctx, target).catch(() => []);
  return { id, name: tenants.find(({ Id }) => Id === id)?.Name ?? id };
}

/** Reads a deployment of the project with its task and its prompted values. */
export async function getDeployment(
  ctx: ServiceContext,
  caller: Caller,
  ref: string,
  deploymentId: string,
): Promise<OctopusDeploymentDetails> {
  const { target } = await openEntity(
    ctx,
    caller,
    ref,
    octopusProjectReadPermission,
  );
  const deployment = await readDeployment(ctx, target, deploymentId);
  const [release, task, { prompts, namespace }] = await Promise.all([
    readRelease(ctx, target, deployment.ReleaseId),
    readTask(ctx, target, deployment.TaskId),
    readPromptedValues(ctx, target, deployment),
  ]);
  const urls = portalUrls(target.instance.baseUrl, target.space.id);
  return {
    deployment: {
      id: deployment.Id,
      releaseId: release.Id,
      version: release.Version,
      channelId: deployment.ChannelId,
      environmentId: deployment.EnvironmentId,
      taskId: task.id,
      state: task.state,
      isCompleted: task.isCompleted,
      hasPendingInterruptions: task.hasPendingInterruptions,
      hasWarningsOrErrors: task.hasWarningsOrErrors,
      created: deployment.Created,
      ...omitEmpty({
        errorMessage: task.errorMessage,
        scheduledFor: task.scheduledFor,
        startedAt: task.startedAt,
        completedAt: task.completedAt,
        duration: task.duration,
        deployedBy: deployerOf(deployment),
        tenant: await readTenant(ctx, target, deployment.TenantId),
        namespace,
      }),
      url: urls.deployment(deployment.Id),
    },
    task,
    prompts,
    ...omitEmpty({ comments: readableComments(deployment.Comments) }),
  };
}
