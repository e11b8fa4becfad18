import { ConflictError } from '@backstage/errors';
import { byEffect, isUnderWay } from '@octopus-backstage/plugin-octopus-common';
import {
  findServiceUrls,
  parseFeatureBranchRecord,
} from '@octopus-backstage/plugin-octopus-node';
import { FeatureBranchContext } from '../context/FeatureBranchContext';
import { OpenNamespace } from '../namespaces/openNamespace';
import { NamespaceDeployment } from '../namespaces/readNamespaceHistory';
import { ReleaseResource } from '../resources/releases';
import { isGoingWell } from '../tasks/taskState';
import { waitForSuccess } from '../tasks/waitForSuccess';
import { readTaskDetails } from '../tasks/waitForTask';
import { DeploymentScope } from './DeploymentScope';
import { startDeployment } from './startDeployment';
import { startFirst } from './startFirst';

/**
 * Deploys the build of the branch over the copy, unless it was the last to be
 * deployed there. When it is to expire at another time, it is deployed again,
 * because the comments of the newest deployment say when.
 *
 * @param build - its release, and the values of prompted variables
 * @throws ConflictError when another build is being deployed there, the copy was
 * removed in the meantime, or, where there is no copy, another branch was deployed
 * there a moment before
 */
export async function deployBuild(
  ctx: FeatureBranchContext,
  scope: Pick<
    DeploymentScope,
    'service' | 'target' | 'tenant' | 'comments' | 'deadline' | 'wait'
  > & {
    namespace: Pick<OpenNamespace, 'name' | 'read'> &
      Partial<Pick<OpenNamespace, 'assertFirst'>>;
    /** Id of the deployment of the copy, when there is one. */
    copyId?: string;
  },
  build: { release: ReleaseResource; formValues: Record<string, string> },
): Promise<{ id: string; taskId: string; urls: string[] }> {
  const { service, target, namespace, copyId, comments, deadline, wait } =
    scope;
  const { release, formValues } = build;
  const { removals, ...history } = await namespace.read(ctx);
  // A plan is neither the last deployment nor in the way of another.
  const deployments = history.deployments.filter(
    ({ scheduledFor }) => !scheduledFor,
  );
  const isCopyGone = copyId && !deployments.some(({ id }) => id === copyId);
  if (isCopyGone || removals.some(isUnderWay)) {
    throw new ConflictError(
      `The namespace '${namespace.name}' has been removed in the meantime, or is about to be: wait until that has finished, then try again`,
    );
  }
  const found = findDeployed(deployments, service.Id, copyId);
  if (found && found.releaseId !== release.Id && isUnderWay(found)) {
    throw new ConflictError(
      `Release ${found.version} of '${service.Name}' is being deployed to the namespace '${namespace.name}' (${found.taskId}): wait until that has finished, then try again`,
    );
  }
  const isDeployed =
    found?.releaseId === release.Id &&
    isGoingWell(found) &&
    (isUnderWay(found) || hasSameExpiry(deployments, comments));
  const { assertFirst } = namespace;
  // The copy has claimed the namespace already, where there is one.
  const start = (options: Parameters<typeof startDeployment>[1]) =>
    assertFirst && !copyId
      ? startFirst(ctx, { assertFirst }, options)
      : startDeployment(ctx, options);
  ctx.logger.info(
    isDeployed
      ? `Release ${release.Version} of '${service.Name}' is in the namespace '${namespace.name}' already`
      : `Deploying release ${release.Version} of '${service.Name}' to the namespace '${namespace.name}'`,
  );
  const deployment = isDeployed
    ? found
    : await start({
        release,
        environment: target,
        tenantId: scope.tenant?.idFor(service),
        formValues,
        comments,
      });
  if (!wait) {
    return { ...deployment, urls: [] };
  }
  const details =
    isDeployed && !isUnderWay(found)
      ? await readTaskDetails(ctx, found.taskId)
      : await waitForSuccess(ctx, { taskId: deployment.taskId, deadline });
  return { ...deployment, urls: findServiceUrls(details) };
}

const HOUR = 3_600_000;

/** Whether the last record has the requested time of expiry, to the hour. */
function hasSameExpiry(
  deployments: NamespaceDeployment[],
  comments: string,
): boolean {
  const requested = parseFeatureBranchRecord(comments)?.expiresAt;
  const recorded = deployments.find(({ record }) => record)?.record?.expiresAt;
  return requested && recorded
    ? Math.abs(Date.parse(requested) - Date.parse(recorded)) < HOUR
    : requested === recorded;
}

/** The last deployment of a project since the copy. */
function findDeployed(
  deployments: NamespaceDeployment[],
  projectId: string,
  copyId: string | undefined,
): NamespaceDeployment | undefined {
  const copy = deployments.find(({ id }) => id === copyId);
  return deployments.find(
    each => each.projectId === projectId && (!copy || byEffect(each, copy) < 0),
  );
}
