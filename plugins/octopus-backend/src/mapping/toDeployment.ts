import {
  byEffect,
  OctopusDeployment,
  toRunTimes,
} from '@octopus-backstage/plugin-octopus-common';
import {
  FeatureBranchRecord,
  portalUrls,
} from '@octopus-backstage/plugin-octopus-node';
import { DashboardItemResource } from '../resources/releases';
import { DeploymentFact, DeploymentFacts } from './deploymentFacts';
import { omitEmpty } from './fields';

/**
 * Maps a deployment of a progression, together with what the progression omits.
 *
 * @param now - milliseconds since 1970
 */
export function toDeployment(
  item: DashboardItemResource,
  channelId: string,
  fact: DeploymentFact | undefined,
  urls: ReturnType<typeof portalUrls>,
  now: number,
): OctopusDeployment {
  // Without access to the variables, the comments have to do.
  const namespace = fact?.namespace ?? fact?.record?.namespace;
  return {
    id: item.DeploymentId,
    releaseId: item.ReleaseId,
    version: item.ReleaseVersion,
    channelId: item.ChannelId ?? channelId,
    environmentId: item.EnvironmentId,
    taskId: item.TaskId,
    ...toRunTimes(item, now),
    isCompleted: item.IsCompleted,
    hasPendingInterruptions: item.HasPendingInterruptions,
    hasWarningsOrErrors: item.HasWarningsOrErrors,
    created: item.Created,
    ...omitEmpty({
      errorMessage: item.ErrorMessage,
      // Of what has not finished, it would be wrong a second later.
      duration: item.IsCompleted ? item.Duration : undefined,
      deployedBy: fact?.deployedBy,
      tenant: item.TenantId
        ? { id: item.TenantId, name: item.TenantId }
        : undefined,
      namespace,
      featureBranch: featureBranchOf(fact?.record, namespace),
    }),
    url: urls.deployment(item.DeploymentId),
  };
}

/**
 * A record only counts when it names the namespace that was really deployed to.
 */
function featureBranchOf(
  record: FeatureBranchRecord | undefined,
  namespace: string | undefined,
) {
  if (!record || record.namespace !== namespace) {
    return undefined;
  }
  const { branch, expiresAt, owner } = record;
  return omitEmpty({ branch, expiresAt, owner });
}

/**
 * Maps the deployments that have a namespace, the one that took effect last
 * first.
 */
export function toNamespaceDeployments(
  items: DashboardItemResource[],
  facts: DeploymentFacts,
  urls: ReturnType<typeof portalUrls>,
  now: number,
): OctopusDeployment[] {
  return items
    .map(item =>
      toDeployment(
        item,
        item.ChannelId ?? '',
        facts[item.DeploymentId],
        urls,
        now,
      ),
    )
    .filter(({ namespace }) => namespace)
    .sort(byEffect);
}
