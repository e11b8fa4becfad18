import {
  OctopusDeploymentDetails,
  octopusProjectReadPermission,
} from '@octopus-backstage/plugin-octopus-common';
import { portalUrls } from '@octopus-backstage/plugin-octopus-node';
import { Caller } from '../../access/Caller';
import { deployerOf } from '../../mapping/deployerOf';
import { present } from '../../mapping/present';
import { readRelease } from '../releases/readRelease';
import { ServiceContext } from '../ServiceContext';
import { openEntity } from '../target/openEntity';
import { readTask } from '../tasks/readTask';
import { readAnswers } from './readAnswers';
import { readDeployment } from './readDeployment';

/** Everything behind one deployment of the project. */
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
    readAnswers(ctx, target, deployment),
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
      ...present({
        errorMessage: task.errorMessage,
        completedAt: task.completedAt,
        duration: task.duration,
        deployedBy: deployerOf(deployment),
        namespace,
      }),
      url: urls.deployment(deployment.Id),
    },
    task,
    prompts,
    ...present({ comments: deployment.Comments }),
  };
}
