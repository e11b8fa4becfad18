import { ConflictError, NotFoundError } from '@backstage/errors';
import { FeatureBranchContext } from '../context/FeatureBranchContext';
import { spaceApi } from '../context/spaceApi';
import { EnvironmentResource, ProjectResource } from '../resources/projects';
import {
  DashboardItemResource,
  ProgressionResource,
  ReleaseProgressionResource,
} from '../resources/releases';
import { isActive, newestFirst } from '../tasks/taskState';

/** How many releases of each channel and environment are read. */
const HISTORY = 20;

/** Reads which releases of a project are in which environments. */
export function readProgression(
  ctx: FeatureBranchContext,
  project: ProjectResource,
): Promise<ProgressionResource> {
  return spaceApi(ctx).get(`/projects/${project.Id}/progression`, {
    releaseHistoryCount: HISTORY,
  });
}

/** The release that was last deployed successfully to an environment. */
export function runningIn(
  { Releases }: ProgressionResource,
  environment: EnvironmentResource,
): ReleaseProgressionResource | undefined {
  return Releases.flatMap(release =>
    (release.Deployments[environment.Id] ?? [])
      .filter(({ State }) => State === 'Success')
      .map(item => ({ release, ...order(item) })),
  ).sort(newestFirst)[0]?.release;
}

/**
 * Whether a release may be deployed to an environment. One that has succeeded
 * there is no longer among the next deployments, but may go there again
 * (octopus-api.md §6.10). Of several deployments only the last one is known,
 * whether it succeeded or not.
 */
export function mayGoTo(
  { NextDeployments, Deployments }: ReleaseProgressionResource,
  environment: EnvironmentResource,
): boolean {
  return (
    NextDeployments.includes(environment.Id) ||
    Boolean(Deployments[environment.Id]?.length)
  );
}

/**
 * Reads the release of a service that runs in the environment to copy, and makes
 * sure that it may go to the environment of feature branches.
 *
 * @throws NotFoundError when the service was never deployed there, ConflictError
 * when it is being deployed right now or its lifecycle does not allow the copy
 */
export async function readRunning(
  ctx: FeatureBranchContext,
  project: ProjectResource,
  source: EnvironmentResource,
  target: EnvironmentResource,
): Promise<ReleaseProgressionResource> {
  const progression = await readProgression(ctx, project);
  const active = progression.Releases.flatMap(
    ({ Deployments }) => Deployments[source.Id] ?? [],
  ).find(isRunning);
  if (active) {
    throw new ConflictError(
      `'${project.Name}' is being deployed to ${source.Name} (${active.TaskId}), so what runs there is about to change: try again when it has finished`,
    );
  }
  const running = runningIn(progression, source);
  if (!running) {
    throw new NotFoundError(
      `'${project.Name}' does not run in ${source.Name}: deploy a release of it there first, or copy another environment`,
    );
  }
  if (!mayGoTo(running, target)) {
    throw new ConflictError(
      `Release ${running.Release.Version} of '${project.Name}', which runs in ${
        source.Name
      }, may not go to ${target.Name}: ${
        running.HasUnresolvedDefect
          ? 'it has an unresolved defect, which blocks the phase'
          : 'its lifecycle has no such phase, or has not reached it'
      }`,
    );
  }
  return running;
}

function isRunning({ State }: DashboardItemResource): boolean {
  return isActive({ state: State });
}

function order({ Created, TaskId }: DashboardItemResource) {
  return { created: Created, taskId: TaskId };
}
