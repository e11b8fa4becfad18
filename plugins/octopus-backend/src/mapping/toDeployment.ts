import { OctopusDeployment } from '@octopus-backstage/plugin-octopus-common';
import { DashboardItemResource } from '../resources/releases';
import { portalUrls } from './portalUrls';
import { present } from './present';

/** What a progression does not tell of a deployment. It never changes. */
export interface DeploymentFact {
  deployedBy?: string;
  /** The variables that it was given; null where none was asked for. */
  manifestId?: string | null;
  /** Null: it has none. Missing: not read yet. */
  namespace?: string | null;
}

/** A deployment of a progression, with what else is known of it. */
export function toDeployment(
  item: DashboardItemResource,
  channelId: string,
  fact: DeploymentFact | undefined,
  urls: ReturnType<typeof portalUrls>,
): OctopusDeployment {
  return {
    id: item.DeploymentId,
    releaseId: item.ReleaseId,
    version: item.ReleaseVersion,
    channelId: item.ChannelId ?? channelId,
    environmentId: item.EnvironmentId,
    taskId: item.TaskId,
    state: item.State,
    isCompleted: item.IsCompleted,
    hasPendingInterruptions: item.HasPendingInterruptions,
    hasWarningsOrErrors: item.HasWarningsOrErrors,
    created: item.Created,
    ...present({
      errorMessage: item.ErrorMessage,
      completedAt: item.CompletedTime,
      duration: item.Duration,
      deployedBy: fact?.deployedBy,
      namespace: fact?.namespace,
    }),
    url: urls.deployment(item.DeploymentId),
  };
}
