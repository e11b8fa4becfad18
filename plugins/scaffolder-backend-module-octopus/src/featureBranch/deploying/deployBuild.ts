import { ConflictError } from '@backstage/errors';
import {
  findServiceUrls,
  parseFeatureBranchRecord,
} from '@octopus-backstage/plugin-octopus-node';
import { FeatureBranchContext } from '../FeatureBranchContext';
import {
  isActive,
  isGoingWell,
  NamespaceDeployment,
  newestFirst,
} from '../namespaces/NamespaceUse';
import { OpenNamespace } from '../namespaces/openNamespace';
import { ReleaseResource } from '../resources/releases';
import { readDetails } from '../tasks/readDetails';
import { DeploymentScope } from './DeploymentScope';
import { runDeployment } from './runDeployment';
import { startDeployment } from './startDeployment';

/**
 * Deploys the build of the branch over the copy, unless it is what was
 * deployed there last. It is deployed again when it shall stay for another
 * time than that deployment says, since the comments of the newest one count.
 *
 * @param build - its release, and the answers to the prompts
 * @throws ConflictError when another build of it is on its way there, or the
 * copy was removed in the meantime
 */
export async function deployBuild(
  ctx: FeatureBranchContext,
  scope: Pick<
    DeploymentScope,
    'service' | 'target' | 'comments' | 'deadline' | 'wait'
  > & {
    namespace: Pick<OpenNamespace, 'name' | 'read'>;
    /** The deployment of the copy, where there is one. */
    copyId?: string;
  },
  build: { release: ReleaseResource; formValues: Record<string, string> },
): Promise<{ id: string; taskId: string; urls: string[] }> {
  const { service, target, namespace, copyId, comments, deadline, wait } =
    scope;
  const { release, formValues } = build;
  const { deployments, removals } = await namespace.read(ctx);
  const isCopyGone = copyId && !deployments.some(({ id }) => id === copyId);
  if (isCopyGone || removals.some(isActive)) {
    throw new ConflictError(
      `The namespace '${namespace.name}' has been removed in the meantime, or is about to be: wait until that has ended, and try again`,
    );
  }
  const found = findDeployed(deployments, service.Id, copyId);
  if (found && found.releaseId !== release.Id && isActive(found)) {
    throw new ConflictError(
      `Release ${found.version} of '${service.Name}' is being deployed to the namespace '${namespace.name}' (${found.taskId}): wait until that has ended, and try again`,
    );
  }
  const isThere =
    found?.releaseId === release.Id &&
    isGoingWell(found) &&
    (isActive(found) || isTimeRight(deployments, comments));
  ctx.logger.info(
    isThere
      ? `Release ${release.Version} of '${service.Name}' is in the namespace '${namespace.name}' already`
      : `Deploying release ${release.Version} of '${service.Name}' to the namespace '${namespace.name}'`,
  );
  const deployment = isThere
    ? found
    : await startDeployment(ctx, {
        release,
        environment: target,
        formValues,
        comments,
      });
  if (!wait) {
    return { ...deployment, urls: [] };
  }
  const details =
    isThere && !isActive(found)
      ? await readDetails(ctx, found.taskId)
      : await runDeployment(ctx, deployment, {
          deadline,
          childProjects: [],
          readDeployments: async () => [],
        });
  return { ...deployment, urls: findServiceUrls(details) };
}

const HOUR = 3_600_000;

/** Whether the newest record says when the namespace may go, to the hour, as asked. */
function isTimeRight(
  deployments: NamespaceDeployment[],
  comments: string,
): boolean {
  const asked = parseFeatureBranchRecord(comments)?.expiresAt;
  const noted = deployments.find(({ record }) => record)?.record?.expiresAt;
  return asked && noted
    ? Math.abs(Date.parse(asked) - Date.parse(noted)) < HOUR
    : asked === noted;
}

/** What was deployed of a project since the copy, last of all. */
function findDeployed(
  deployments: NamespaceDeployment[],
  projectId: string,
  copyId: string | undefined,
): NamespaceDeployment | undefined {
  const copy = deployments.find(({ id }) => id === copyId);
  return deployments.find(
    each =>
      each.projectId === projectId && (!copy || newestFirst(each, copy) < 0),
  );
}
