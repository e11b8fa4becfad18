import {
  byEffect,
  effectiveAt,
  isUnderWay,
  neverStarted,
  OctopusDeployment,
  OctopusFeatureBranch,
  OctopusTaskStatus,
} from '@octopus-backstage/plugin-octopus-common';
import { portalUrls } from '@octopus-backstage/plugin-octopus-node';
import { omitEmpty } from '../../mapping/fields';
import { isPrerelease } from '../../mapping/toRelease';
import { spaceKey } from '../../target/ProjectTarget';
import { BranchPart } from './readBranchPart';

interface Deployed {
  part: BranchPart;
  deployment: OctopusDeployment;
}

/**
 * Groups deployments to feature branches, newest first. A namespace belongs to
 * a space and an environment; deployments from before its deletion are ignored.
 *
 * @param parts - each project once
 */
export function toFeatureBranches(parts: BranchPart[]): OctopusFeatureBranch[] {
  const groups = new Map<string, Deployed[]>();
  for (const part of parts) {
    for (const deployment of part.view.namespaceDeployments ?? []) {
      if (!deployment.isRemoved && !neverStarted(deployment)) {
        const { environmentId, namespace } = deployment;
        const key = [spaceKey(part.target), environmentId, namespace].join('/');
        groups.set(key, [...(groups.get(key) ?? []), { part, deployment }]);
      }
    }
  }
  return [...groups.values()]
    .map(toFeatureBranch)
    .sort((a, b) => Date.parse(b.createdAt) - Date.parse(a.createdAt));
}

function toFeatureBranch(group: Deployed[]): OctopusFeatureBranch {
  const sorted = [...group].sort((a, b) =>
    byEffect(a.deployment, b.deployment),
  );
  const plans = sorted.filter(({ deployment }) => deployment.scheduledFor);
  // A plan stands for a service only where nothing was deployed yet.
  const newestFirst = [
    ...sorted.filter(each => !plans.includes(each)),
    ...plans.reverse(),
  ];
  const newestOfEach = newestFirst.filter(
    ({ part }, index) =>
      newestFirst.findIndex(other => other.part === part) === index,
  );
  const first = [...group].sort(byRequest)[0];
  const { environmentId, namespace } = first.deployment;
  const records = newestFirst.flatMap(
    ({ deployment }) => deployment.featureBranch ?? [],
  );
  return {
    namespace: namespace!,
    environment: {
      id: environmentId,
      name:
        first.part.view.environments.find(({ id }) => id === environmentId)
          ?.name ?? environmentId,
    },
    createdAt: first.deployment.created,
    ...omitEmpty({
      branch: records.find(({ branch }) => branch)?.branch,
      owner: records.find(({ owner }) => owner)?.owner,
      startedBy: first.deployment.deployedBy,
      expiresAt: expiryOf(newestFirst[0].deployment, records[0]?.expiresAt),
      removal: removalOf(newestFirst[0]),
    }),
    status: worstStatus(newestOfEach.map(({ deployment }) => deployment)),
    services: newestOfEach
      .filter(({ part }) => !part.isStack)
      .map(({ part: { entityRef, title }, deployment }) => ({
        entityRef,
        title,
        deployment,
        isBranchBuild: isPrerelease(deployment.version),
      }))
      .sort((a, b) => (a.title < b.title ? -1 : 1)),
  };
}

/** Who asked first started the branch, whenever it ran. */
function byRequest(a: Deployed, b: Deployed): number {
  return Date.parse(a.deployment.created) - Date.parse(b.deployment.created);
}

/**
 * Returns the expiry of the newest record. It no longer counts if it had passed
 * when somebody deployed there again, as in `findExpired`.
 */
function expiryOf(
  { featureBranch, ...deployment }: OctopusDeployment,
  expiresAt: string | undefined,
): string | undefined {
  const isTakenUp =
    expiresAt &&
    !featureBranch &&
    Date.parse(expiresAt) <= effectiveAt(deployment);
  return isTakenUp ? undefined : expiresAt;
}

/**
 * Finds the last deletion since the last deployment. One that has succeeded
 * overlapped with the deployment, or the branch would be gone.
 */
function removalOf({
  part,
  deployment,
}: Deployed): OctopusFeatureBranch['removal'] {
  const { instance, space } = part.target;
  const removal = part.removals.find(
    each =>
      each.namespace === deployment.namespace &&
      each.environmentId === deployment.environmentId &&
      !each.scheduledFor &&
      each.state !== 'Success' &&
      byEffect(each, deployment) < 0,
  );
  return (
    removal && {
      state: removal.state,
      isCompleted: removal.task.IsCompleted,
      hasPendingInterruptions: removal.task.HasPendingInterruptions,
      hasWarningsOrErrors: removal.task.HasWarningsOrErrors,
      ...omitEmpty({ errorMessage: removal.task.ErrorMessage }),
      url: portalUrls(instance.baseUrl, space.id).task(removal.taskId),
    }
  );
}

/**
 * Returns the status that needs attention most: the first unfinished one, else
 * the first unsuccessful one, else the newest.
 *
 * @param statuses - newest first, at least one
 */
function worstStatus(statuses: OctopusTaskStatus[]): OctopusTaskStatus {
  const {
    state,
    scheduledFor,
    isCompleted,
    hasPendingInterruptions,
    hasWarningsOrErrors,
  } =
    statuses.find(isUnderWay) ??
    statuses.find(each => each.state !== 'Success' && !each.scheduledFor) ??
    statuses[0];
  return {
    state,
    ...(scheduledFor && { scheduledFor }),
    isCompleted,
    hasPendingInterruptions,
    hasWarningsOrErrors,
  };
}
