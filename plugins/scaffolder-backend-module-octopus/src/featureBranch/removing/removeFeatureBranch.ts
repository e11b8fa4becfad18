import { ConflictError, InputError, NotFoundError } from '@backstage/errors';
import { api } from '../api';
import { FeatureBranchContext } from '../FeatureBranchContext';
import { chooseRunbook } from './chooseRunbook';
import { findRemovalRunbooks } from './findRemovalRunbooks';
import { Removal, RemovalInput } from './Removal';
import { startRemoval } from './startRemoval';
import { namespaceRefusal } from '../namespaces/namespaceRefusal';
import { isActive, NamespaceUse } from '../namespaces/NamespaceUse';
import { readNamespaceUse } from '../namespaces/readNamespaceUse';
import { readStaticNamespaces } from '../namespaces/readStaticNamespaces';
import { findEnvironment } from '../projects/findEnvironment';
import { EnvironmentResource } from '../resources/projects';
import { waitForRemoval } from './waitForRemoval';

/**
 * Removes the namespace of a feature branch by the runbook of the blueprint.
 * Only a namespace that Octopus deployed feature branches to is removed, and
 * one that was removed before stays so.
 *
 * @throws InputError for a namespace that is no feature branch's,
 * NotFoundError for an unknown one or where there is no runbook,
 * ConflictError while something is being deployed to it, TaskFailedError
 */
export async function removeFeatureBranch(
  ctx: FeatureBranchContext,
  input: RemovalInput,
): Promise<Removal> {
  const { namespace, deadline, wait } = input;
  const environments = await api(ctx).all<EnvironmentResource>(
    '/environments/all',
  );
  const target = findEnvironment(environments, input.environment);
  const refusal = namespaceRefusal(
    namespace,
    await readStaticNamespaces(ctx, environments),
  );
  if (refusal) {
    throw new InputError(refusal);
  }
  const runbooks = await findRemovalRunbooks(ctx);
  const use = await readNamespaceUse(ctx, {
    namespace,
    environmentId: target.Id,
    runbooks,
  });
  const known = findRemoval(use, target);
  if (known?.state === 'Success') {
    ctx.logger.info(`The namespace '${namespace}' has been removed already`);
    return { runbookRunId: known.id, taskId: known.taskId, isNew: false };
  }
  const removal = known
    ? { runbookRunId: known.id, taskId: known.taskId }
    : await startRemoval(ctx, {
        ...input,
        use,
        target,
        runbook: await chooseRunbook(ctx, runbooks, input.project),
      });
  if (wait) {
    await waitForRemoval(ctx, removal.taskId, deadline);
  }
  return { ...removal, isNew: true };
}

/** A run that has removed it, or is about to. */
function findRemoval(
  { namespace, deployments, removals }: NamespaceUse,
  target: EnvironmentResource,
) {
  const active = removals.find(isActive);
  if (active) {
    return active;
  }
  const deploying = deployments.find(isActive);
  if (deploying) {
    throw new ConflictError(
      `Release ${deploying.version} is being deployed to the namespace '${namespace}' (${deploying.taskId}): cancel that, or wait until it has ended`,
    );
  }
  if (deployments.length) {
    return undefined;
  }
  const last = removals.find(({ state }) => state === 'Success');
  if (!last) {
    throw new NotFoundError(
      `Nothing was ever deployed to the namespace '${namespace}' in ${target.Name}, so it is not removed either`,
    );
  }
  return last;
}
