import { OctopusDeployment } from '@octopus-backstage/plugin-octopus-common';
import {
  FeatureBranchRecord,
  portalUrls,
} from '@octopus-backstage/plugin-octopus-node';
import { DashboardItemResource } from '../resources/releases';
import { present } from './present';

/** What a progression does not tell of a deployment. It never changes. */
export interface DeploymentFact {
  deployedBy?: string;
  /** The variables that it was given; null where none was asked for. */
  manifestId?: string | null;
  /** Null: it has none. Missing: not read yet. */
  namespace?: string | null;
  /** What its comments say of the feature branch that it was made for. */
  record?: FeatureBranchRecord;
}

/** A deployment of a progression, with what else is known of it. */
export function toDeployment(
  item: DashboardItemResource,
  channelId: string,
  fact: DeploymentFact | undefined,
  urls: ReturnType<typeof portalUrls>,
): OctopusDeployment {
  // Where Octopus does not tell the variables, the comments do.
  const namespace = fact?.namespace ?? fact?.record?.namespace;
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
      namespace,
      featureBranch: featureBranchOf(fact?.record, namespace),
    }),
    url: urls.deployment(item.DeploymentId),
  };
}

/** Comments are only believed for the namespace that was really deployed to. */
function featureBranchOf(
  record: FeatureBranchRecord | undefined,
  namespace: string | undefined,
) {
  if (!record || record.namespace !== namespace) {
    return undefined;
  }
  const { branch, expiresAt, owner } = record;
  return present({ branch, expiresAt, owner });
}
