import { ConflictError, InputError, NotFoundError } from '@backstage/errors';
import { isUnderWay } from '@octopus-backstage/plugin-octopus-common';
import { FeatureBranchContext } from '../context/FeatureBranchContext';
import { RemovalInput } from '../context/inputs';
import { RemovalResult } from '../context/results';
import { spaceApi } from '../context/spaceApi';
import { projectsIn } from '../namespaces/projectsIn';
import {
  NamespaceHistory,
  readNamespaceHistory,
} from '../namespaces/readNamespaceHistory';
import {
  chooseRunbook,
  findRemovalRunbooks,
} from '../namespaces/removalRunbooks';
import {
  readReservedNamespaces,
  validateNamespace,
} from '../namespaces/reservedNamespaces';
import { findEnvironment } from '../projects/findByName';
import { EnvironmentResource } from '../resources/projects';
import { waitForSuccess } from '../tasks/waitForSuccess';
import { startRemoval } from './startRemoval';

/**
 * Removes the namespace of a feature branch by the runbook of the blueprint. Only
 * a namespace that Octopus deployed feature branches to is removed; nothing is
 * done for one that was removed before.
 *
 * @throws InputError for a namespace that no feature branch can have,
 * NotAllowedError for one that the person may not remove, NotFoundError for an
 * unknown one or when there is no runbook, ConflictError while something is being
 * deployed to it, TaskFailedError when the run fails
 */
export async function removeFeatureBranch(
  ctx: FeatureBranchContext,
  input: RemovalInput,
): Promise<RemovalResult> {
  const { namespace, deadline, wait } = input;
  const environments = await spaceApi(ctx).all<EnvironmentResource>(
    '/environments/all',
  );
  const target = findEnvironment(environments, input.environment);
  const refusal = validateNamespace(
    namespace,
    await readReservedNamespaces(ctx, environments),
  );
  if (refusal) {
    throw new InputError(refusal);
  }
  const runbooks = await findRemovalRunbooks(ctx);
  const history = await readNamespaceHistory(ctx, {
    namespace,
    environmentId: target.Id,
    runbooks,
  });
  const known = findRemoval(history, target);
  if (known?.state === 'Success') {
    ctx.logger.info(`The namespace '${namespace}' has been removed already`);
    return { runbookRunId: known.id, taskId: known.taskId, isNew: false };
  }
  if (!known) {
    await input.authorize(`'${namespace}' in ${target.Name}`, async () => ({
      environment: target.Name,
      projects: await projectsIn(ctx, history),
    }));
  }
  const removal = known
    ? { runbookRunId: known.id, taskId: known.taskId }
    : await startRemoval(ctx, {
        ...input,
        history,
        target,
        runbook: await chooseRunbook(ctx, runbooks, input.project),
      });
  if (wait) {
    await waitForSuccess(ctx, { taskId: removal.taskId, deadline });
  }
  return { ...removal, isNew: true };
}

/** Finds the run that has removed it or is about to. */
function findRemoval(
  { namespace, deployments, removals }: NamespaceHistory,
  target: EnvironmentResource,
) {
  const active = removals.find(isUnderWay);
  if (active) {
    return active;
  }
  const deploying = deployments.find(isUnderWay);
  if (deploying) {
    throw new ConflictError(
      `Release ${deploying.version} is being deployed to the namespace '${namespace}' (${deploying.taskId}): cancel that, or wait until it has finished`,
    );
  }
  if (deployments.length) {
    return undefined;
  }
  const last = removals.find(({ state }) => state === 'Success');
  if (!last) {
    throw new NotFoundError(
      `Nothing was ever deployed to the namespace '${namespace}' in ${target.Name}, so there is nothing to remove`,
    );
  }
  return last;
}
