import { NAMESPACE_VARIABLE } from '@octopus-backstage/plugin-octopus-node';
import { FeatureBranchContext } from '../FeatureBranchContext';
import { isGoingWell, NamespaceDeployment } from '../namespaces/NamespaceUse';
import { ReleaseResource } from '../resources/releases';
import { chooseStackRelease, StackRelease } from '../source/chooseStackRelease';
import { isPinned } from '../source/createPinnedRelease';
import { cancelTasks } from '../tasks/cancelTasks';
import { DeploymentScope } from './DeploymentScope';
import { passEarlierPhases } from './passEarlierPhases';
import { previewRelease } from './previewRelease';
import { runDeployment } from './runDeployment';
import { startDeployment } from './startDeployment';

/** The copy of the source environment, before it is deployed. */
export type PlannedCopy =
  | { existing: NamespaceDeployment }
  | { existing?: undefined; choice: StackRelease };

/**
 * Finds the copy that is in the namespace or on its way there, or else what it
 * would be made of. A copy that is there stays: the branch builds of other
 * services may be in it.
 */
export async function planCopy(
  ctx: FeatureBranchContext,
  scope: DeploymentScope,
): Promise<PlannedCopy> {
  const { stack, namespace } = scope;
  const { deployments } = await namespace.read(ctx);
  const latest = deployments.find(
    ({ projectId }) => projectId === stack.project.Id,
  );
  if (latest && isGoingWell(latest)) {
    ctx.logger.info(
      `The namespace '${namespace.name}' has its copy already: release ${latest.version} of '${stack.project.Name}'`,
    );
    return { existing: latest };
  }
  return { choice: await chooseStackRelease(ctx, scope) };
}

/** The copy, after everything about it has been asked. */
export type PreparedCopy =
  | { existing: NamespaceDeployment }
  | {
      existing?: undefined;
      release: ReleaseResource;
      formValues: Record<string, string>;
    };

/**
 * Makes sure that the copy can be deployed: that its release exists, that all
 * prompts have answers, and that the services find their targets.
 */
export async function prepareCopy(
  ctx: FeatureBranchContext,
  scope: DeploymentScope,
  plan: PlannedCopy,
): Promise<PreparedCopy> {
  if (plan.existing) {
    return plan;
  }
  const { stack, target, namespace, variables } = scope;
  const answers = { ...variables, [NAMESPACE_VARIABLE]: namespace.name };
  for (const { project, release } of plan.choice.children) {
    await previewRelease(ctx, {
      projectName: project.Name,
      release,
      environment: target,
      answers,
    });
  }
  const release = await plan.choice.obtain();
  const { formValues } = await previewRelease(ctx, {
    projectName: stack.project.Name,
    release,
    environment: target,
    answers,
  });
  return { release, formValues };
}

/**
 * Deploys the copy, unless it is there, and waits for it: what is deployed
 * over it has to come later.
 */
export async function deployCopy(
  ctx: FeatureBranchContext,
  scope: DeploymentScope,
  prepared: PreparedCopy,
): Promise<{ id: string; taskId: string; releaseId: string; version: string }> {
  const { stack, target, namespace, comments, deadline } = scope;
  const wait = (deployment: { id: string; taskId: string; created: string }) =>
    runDeployment(ctx, deployment, {
      deadline,
      childProjects: stack.children.map(({ project }) => project.Id),
      readDeployments: async within =>
        (await namespace.read(within)).deployments,
    });
  if (prepared.existing) {
    if (prepared.existing.state !== 'Success') {
      await wait(prepared.existing);
    }
    return prepared.existing;
  }
  const { release, formValues } = prepared;
  if (isPinned(release)) {
    await passEarlierPhases(ctx, {
      ...scope,
      release,
      answers: scope.variables,
    });
  }
  ctx.logger.info(
    `Copying ${scope.source.Name} into the namespace '${namespace.name}': release ${release.Version} of '${stack.project.Name}'`,
  );
  const deployment = await startDeployment(ctx, {
    release,
    environment: target,
    formValues,
    comments,
  });
  try {
    await namespace.checkFirst(ctx, deployment);
  } catch (error) {
    await cancelTasks(ctx, deployment.taskId, async () => []);
    throw error;
  }
  await wait(deployment);
  return { ...deployment, releaseId: release.Id, version: release.Version };
}
