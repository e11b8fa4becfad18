import { NAMESPACE_VARIABLE } from '@octopus-backstage/plugin-octopus-node';
import { FeatureBranchContext } from '../context/FeatureBranchContext';
import { NamespaceDeployment } from '../namespaces/readNamespaceHistory';
import { ReleaseResource } from '../resources/releases';
import { chooseStackRelease, StackRelease } from '../source/chooseStackRelease';
import { isPinned } from '../source/createPinnedRelease';
import { isGoingWell, isRequestedAfter } from '../tasks/taskState';
import { waitForSuccess } from '../tasks/waitForSuccess';
import { DeploymentScope } from './DeploymentScope';
import { passEarlierPhases } from './passEarlierPhases';
import { previewRelease } from './readPreview';
import { RunningDeployment } from './startDeployment';
import { startFirst } from './startFirst';

/** The copy of the source environment: one that exists, or what to make one of. */
export type PlannedCopy =
  | { existing: NamespaceDeployment }
  | { existing?: undefined; choice: StackRelease };

/**
 * Finds the copy that is in the namespace or on its way there, or else the
 * release to make one of. An existing copy stays as it is, since it may contain
 * builds of the branch of other services.
 */
export async function planCopy(
  ctx: FeatureBranchContext,
  scope: DeploymentScope,
): Promise<PlannedCopy> {
  const { stack, namespace } = scope;
  const { deployments } = await namespace.read(ctx);
  const latest = deployments.find(
    ({ projectId, scheduledFor }) =>
      projectId === stack.project.Id && !scheduledFor,
  );
  if (latest && isGoingWell(latest)) {
    ctx.logger.info(
      `The namespace '${namespace.name}' has its copy already: release ${latest.version} of '${stack.project.Name}'`,
    );
    return { existing: latest };
  }
  return { choice: await chooseStackRelease(ctx, scope) };
}

/** The copy, once it is certain that it can be deployed. */
export type PreparedCopy =
  | { existing: NamespaceDeployment }
  | {
      existing?: undefined;
      release: ReleaseResource;
      formValues: Record<string, string>;
    };

/**
 * Makes sure that the copy can be deployed: that its release exists, that all
 * prompted variables have values, and that the services find their targets.
 */
export async function prepareCopy(
  ctx: FeatureBranchContext,
  scope: DeploymentScope,
  plan: PlannedCopy,
): Promise<PreparedCopy> {
  if (plan.existing) {
    return plan;
  }
  const { stack, target, namespace, tenant, variables } = scope;
  const answers = { ...variables, [NAMESPACE_VARIABLE]: namespace.name };
  for (const { project, release } of plan.choice.children) {
    await previewRelease(ctx, {
      projectName: project.Name,
      release,
      environment: target,
      tenantId: tenant?.idFor(project),
      answers,
    });
  }
  const release = await plan.choice.getOrCreate();
  const { formValues } = await previewRelease(ctx, {
    projectName: stack.project.Name,
    release,
    environment: target,
    tenantId: tenant?.idFor(stack.project),
    answers,
  });
  return { release, formValues };
}

/**
 * Deploys the copy, unless it exists, and waits for it, because the build is
 * deployed over it.
 *
 * @throws ConflictError when another branch was deployed to the namespace a
 * moment before
 */
export async function deployCopy(
  ctx: FeatureBranchContext,
  scope: DeploymentScope,
  prepared: PreparedCopy,
): Promise<{ id: string; taskId: string; releaseId: string; version: string }> {
  const { stack, target, namespace, comments, deadline } = scope;
  const services = stack.children.map(({ project }) => project.Id);
  const wait = (deployment: RunningDeployment) =>
    waitForSuccess(ctx, {
      taskId: deployment.taskId,
      deadline,
      findChildren: async within =>
        (await namespace.read(within)).deployments.filter(
          each =>
            services.includes(each.projectId) &&
            isRequestedAfter(each, deployment),
        ),
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
  const deployment = await startFirst(ctx, namespace, {
    release,
    environment: target,
    tenantId: scope.tenant?.idFor(stack.project),
    formValues,
    comments,
  });
  await wait(deployment);
  return { ...deployment, releaseId: release.Id, version: release.Version };
}
