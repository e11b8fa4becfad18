import { ConflictError } from '@backstage/errors';
import {
  byEffect,
  isUnderWay,
  toRunTimes,
} from '@octopus-backstage/plugin-octopus-common';
import { FeatureBranchContext } from '../context/FeatureBranchContext';
import { Authorize } from '../context/inputs';
import { readByIds, spaceApi } from '../context/spaceApi';
import { BranchTenant } from '../context/tenant';
import { Stack } from '../projects/findStack';
import { readPromotions } from '../releases/readPromotions';
import { DeploymentResource } from '../resources/deployments';
import { EnvironmentResource, ProjectResource } from '../resources/projects';
import {
  LifecycleProgressionResource,
  ReleaseResource,
} from '../resources/releases';
import { TaskResource } from '../resources/tasks';
import { waitForSuccess } from '../tasks/waitForSuccess';
import { previewRelease } from './readPreview';
import { RunningDeployment, startDeployment } from './startDeployment';

/** An upper bound: no lifecycle has this many phases before feature branches. */
const MOST_PHASES = 10;

/**
 * Takes a release of the stack through the phases that its lifecycle requires
 * before feature branches. No service is deployed there, since the steps that
 * would do so are skipped: what a pinned release holds already runs in the
 * environment that it was read from.
 *
 * @throws ConflictError when its lifecycle does not let it pass, NotAllowedError
 * when whoever runs the action may not deploy the service there
 */
export async function passEarlierPhases(
  ctx: FeatureBranchContext,
  options: {
    stack: Stack;
    service: ProjectResource;
    authorize: Authorize;
    release: ReleaseResource;
    target: EnvironmentResource;
    environments: EnvironmentResource[];
    tenant?: BranchTenant;
    answers: Record<string, string>;
    user: string;
    deadline: number;
  },
): Promise<void> {
  const { stack, release, target, environments, tenant } = options;
  const tenantId = tenant?.idFor(stack.project);
  const passed: string[] = [];
  const name = `Release ${release.Version} of '${stack.project.Name}'`;
  for (let phase = 0; phase < MOST_PHASES; phase++) {
    const next = tenantId
      ? await nextForTenant(ctx, release, target, { tenantId, passed })
      : await nextEnvironment(ctx, release, target);
    if (next === 'reached') {
      return;
    }
    const environment = environments.find(({ Id }) => Id === next);
    if (!environment) {
      break;
    }
    ctx.logger.info(
      `${name} has to pass ${environment.Name} before ${target.Name}: its steps that deploy services are left out there`,
    );
    const passing =
      (await findPassing(ctx, release, environment, tenantId)) ??
      (await startPassing(ctx, { ...options, environment, tenantId }));
    await waitForSuccess(ctx, {
      taskId: passing.taskId,
      deadline: options.deadline,
    });
    passed.push(environment.Id);
  }
  throw new ConflictError(
    `${name} cannot get to ${target.Name}: its lifecycle holds it back`,
  );
}

type Phase = LifecycleProgressionResource['Phases'][number];

function targetsOf(phase: Phase): string[] {
  return [
    ...phase.OptionalDeploymentTargets,
    ...phase.AutomaticDeploymentTargets,
  ];
}

/**
 * The same for a tenant, whose progress is its own: the first required phase with
 * an environment where the release may go for it and has not been taken yet.
 */
async function nextForTenant(
  ctx: FeatureBranchContext,
  release: ReleaseResource,
  target: EnvironmentResource,
  options: { tenantId: string; passed: string[] },
): Promise<string | undefined> {
  const { tenantId, passed } = options;
  const promotions = await readPromotions(ctx, release, tenantId);
  if (
    promotions.includes(target.Id) ||
    (await findPassing(ctx, release, target, tenantId))
  ) {
    return 'reached';
  }
  const { Phases } = await spaceApi(ctx).get<LifecycleProgressionResource>(
    `/releases/${release.Id}/progression`,
  );
  return Phases.filter(({ IsOptionalPhase }) => !IsOptionalPhase)
    .flatMap(targetsOf)
    .find(id => promotions.includes(id) && !passed.includes(id));
}

async function nextEnvironment(
  ctx: FeatureBranchContext,
  { Id }: ReleaseResource,
  target: EnvironmentResource,
): Promise<string | undefined> {
  const { Phases, NextDeployments } = await spaceApi(
    ctx,
  ).get<LifecycleProgressionResource>(`/releases/${Id}/progression`);
  const own = Phases.find(phase => targetsOf(phase).includes(target.Id));
  if (NextDeployments.includes(target.Id) || own?.Progress === 'Complete') {
    return 'reached';
  }
  const required = Phases.find(
    ({ IsOptionalPhase, Progress }) =>
      !IsOptionalPhase && Progress !== 'Complete',
  );
  return (
    required &&
    targetsOf(required).find(environment =>
      NextDeployments.includes(environment),
    )
  );
}

/**
 * Finds the deployment that an earlier run started there: one that has succeeded,
 * or else one that runs or is due.
 */
async function findPassing(
  ctx: FeatureBranchContext,
  release: ReleaseResource,
  environment: EnvironmentResource,
  tenantId: string | undefined,
): Promise<RunningDeployment | undefined> {
  const started = (
    await spaceApi(ctx).list<DeploymentResource>(
      `/releases/${release.Id}/deployments`,
    )
  ).filter(
    ({ EnvironmentId, TenantId }) =>
      EnvironmentId === environment.Id && (TenantId ?? undefined) === tenantId,
  );
  const tasks = await readByIds(
    started.map(({ TaskId }) => TaskId),
    ids => spaceApi(ctx).list<TaskResource>('/tasks', { ids }),
  );
  const known = started
    .flatMap(({ Id, TaskId, Created }) => {
      const task = tasks.find(each => each.Id === TaskId);
      const run = { id: Id, taskId: TaskId, created: Created };
      return task ? [{ ...run, ...toRunTimes(task, ctx.now()) }] : [];
    })
    .sort(byEffect);
  return (
    known.find(({ state }) => state === 'Success') ?? known.find(isUnderWay)
  );
}

async function startPassing(
  ctx: FeatureBranchContext,
  options: Parameters<typeof passEarlierPhases>[1] & {
    environment: EnvironmentResource;
    tenantId: string | undefined;
  },
): Promise<RunningDeployment> {
  const { stack, service, release, environment, tenantId, target } = options;
  const { answers, user, authorize } = options;
  await authorize(
    `'${service.Name}' in ${environment.Name}, which the copy has to pass`,
    async () => ({ environment: environment.Name, projects: [service] }),
  );
  const { formValues, steps } = await previewRelease(ctx, {
    projectName: stack.project.Name,
    release,
    environment,
    tenantId,
    answers,
  });
  const deploying = steps.filter(({ ActionName }) =>
    stack.children.some(({ actionName }) => actionName === ActionName),
  );
  const required = deploying.find(({ CanBeSkipped }) => !CanBeSkipped);
  if (required) {
    throw new ConflictError(
      `The step '${required.ActionName}' of '${stack.project.Name}' is required, so release ${release.Version} cannot pass ${environment.Name} without deploying it there: let the step be skipped, or deploy that release to ${environment.Name} yourself`,
    );
  }
  return startDeployment(ctx, {
    release,
    environment,
    tenantId,
    formValues,
    skipActions: deploying.map(({ ActionId }) => ActionId),
    comments: `Deployed by ${user} through Backstage\nDeploys no service: it lets the release go to ${target.Name}, to be copied there`,
  });
}
