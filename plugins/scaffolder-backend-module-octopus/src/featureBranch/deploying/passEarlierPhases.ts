import { ConflictError } from '@backstage/errors';
import { api } from '../api';
import { FeatureBranchContext } from '../FeatureBranchContext';
import { newestFirst } from '../namespaces/NamespaceUse';
import { Stack } from '../projects/findStack';
import { DeploymentResource } from '../resources/deployments';
import { EnvironmentResource } from '../resources/projects';
import {
  LifecycleProgressionResource,
  ReleaseResource,
} from '../resources/releases';
import { TaskResource } from '../resources/tasks';
import { previewRelease } from './previewRelease';
import { runDeployment, RunningDeployment } from './runDeployment';
import { startDeployment } from './startDeployment';

/** More phases before the one of feature branches than any lifecycle has. */
const MOST_PHASES = 10;

/**
 * Brings a release of the stack through the phases that its lifecycle asks for
 * before feature branches, without deploying any service there: the steps that
 * would are left out. What a pinned release holds runs already, in the
 * environment that it was read from.
 *
 * @throws ConflictError when its lifecycle does not let it pass
 */
export async function passEarlierPhases(
  ctx: FeatureBranchContext,
  options: {
    stack: Stack;
    release: ReleaseResource;
    target: EnvironmentResource;
    environments: EnvironmentResource[];
    answers: Record<string, string>;
    user: string;
    deadline: number;
  },
): Promise<void> {
  const { stack, release, target, environments } = options;
  const name = `Release ${release.Version} of '${stack.project.Name}'`;
  for (let phase = 0; phase < MOST_PHASES; phase++) {
    const next = await nextEnvironment(ctx, release, target);
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
      (await findPassing(ctx, release, environment)) ??
      (await startPassing(ctx, { ...options, environment }));
    await runDeployment(ctx, passing, {
      deadline: options.deadline,
      childProjects: [],
      readDeployments: async () => [],
    });
  }
  throw new ConflictError(
    `${name} cannot get to ${target.Name}: its lifecycle holds it back`,
  );
}

async function nextEnvironment(
  ctx: FeatureBranchContext,
  { Id }: ReleaseResource,
  target: EnvironmentResource,
): Promise<string | undefined> {
  const { Phases, NextDeployments } = await api(
    ctx,
  ).get<LifecycleProgressionResource>(`/releases/${Id}/progression`);
  const targetsOf = (phase: (typeof Phases)[number]) => [
    ...phase.OptionalDeploymentTargets,
    ...phase.AutomaticDeploymentTargets,
  ];
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

/** A deployment of an earlier run of the action that is still under way. */
async function findPassing(
  ctx: FeatureBranchContext,
  release: ReleaseResource,
  environment: EnvironmentResource,
): Promise<RunningDeployment | undefined> {
  const [latest] = (
    await api(ctx).list<DeploymentResource>(
      `/releases/${release.Id}/deployments`,
    )
  )
    .filter(({ EnvironmentId }) => EnvironmentId === environment.Id)
    .map(({ Id, TaskId, Created }) => ({
      id: Id,
      taskId: TaskId,
      created: Created,
    }))
    .sort(newestFirst);
  const task =
    latest && (await api(ctx).get<TaskResource>(`/tasks/${latest.taskId}`));
  return task && (!task.IsCompleted || task.State === 'Success')
    ? latest
    : undefined;
}

async function startPassing(
  ctx: FeatureBranchContext,
  options: Parameters<typeof passEarlierPhases>[1] & {
    environment: EnvironmentResource;
  },
): Promise<RunningDeployment> {
  const { stack, release, environment, target, answers, user } = options;
  const { formValues, steps } = await previewRelease(ctx, {
    projectName: stack.project.Name,
    release,
    environment,
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
    formValues,
    skipActions: deploying.map(({ ActionId }) => ActionId),
    comments: `Deployed by ${user} through Backstage\nDeploys no service: it lets the release go to ${target.Name}, to be copied there`,
  });
}
