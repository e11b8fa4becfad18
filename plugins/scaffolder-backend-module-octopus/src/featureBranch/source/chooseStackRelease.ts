import { ConflictError, NotFoundError } from '@backstage/errors';
import { FeatureBranchContext } from '../context/FeatureBranchContext';
import { Authorize } from '../context/inputs';
import { BranchTenant } from '../context/tenant';
import { Stack } from '../projects/findStack';
import { EnvironmentResource, ProjectResource } from '../resources/projects';
import {
  ReleaseProgressionResource,
  ReleaseResource,
} from '../resources/releases';
import {
  assertNoAutomaticDeployment,
  readLifecycle,
} from './assertNoAutomaticDeployment';
import { authorizeEarlierPhases } from './authorizeEarlierPhases';
import { createPinnedRelease, isPinned } from './createPinnedRelease';
import {
  findRunning,
  mayGoTo,
  readProgression,
  readRunning,
} from './readRunning';

/** A release of the stack with exactly what runs in an environment. */
export interface StackRelease {
  /** The release of each service that runs. */
  children: { project: Stack['project']; release: ReleaseResource }[];
  /** Gives the release of the stack, and creates it when there is none. */
  getOrCreate(): Promise<ReleaseResource>;
}

/**
 * Chooses the release of the stack that holds exactly what runs in an
 * environment: the one that runs there or, when a service was deployed there on
 * its own since, one that is pinned to the versions that really run.
 *
 * @throws NotFoundError when the stack or a service does not run there,
 * ConflictError when one may not go to the environment of feature branches, or
 * a pinned one would be deployed elsewhere automatically, NotAllowedError when
 * whoever runs the action may not deploy where a pinned one has to go before
 */
export async function chooseStackRelease(
  ctx: FeatureBranchContext,
  options: {
    service: ProjectResource;
    stack: Stack;
    source: EnvironmentResource;
    target: EnvironmentResource;
    environments: EnvironmentResource[];
    tenant?: BranchTenant;
    authorize: Authorize;
  },
): Promise<StackRelease> {
  const { stack, source, target, tenant } = options;
  const tenantId = tenant?.idFor(stack.project);
  const progression = await readProgression(ctx, stack.project);
  const current = await findRunning(
    ctx,
    stack.project,
    progression,
    source,
    tenantId,
  );
  if (!current) {
    throw new NotFoundError(
      `No release of '${stack.project.Name}' runs in ${source.Name}${
        tenantId ? ` for the tenant '${tenant?.name}'` : ''
      }: deploy one there first, or copy another environment`,
    );
  }
  const reachable = progression.ChannelEnvironments[current.Channel.Id] ?? [];
  if (!reachable.some(({ Id }) => Id === target.Id)) {
    throw new ConflictError(
      `The lifecycle of '${stack.project.Name}' has no phase with ${target.Name} for its channel '${current.Channel.Name}'`,
    );
  }
  const children = [];
  const wanted = new Map<string, string>();
  for (const { actionName, project } of stack.children) {
    const { Release } = await readRunning(ctx, project, source, target, tenant);
    wanted.set(actionName, Release.Version);
    children.push({ project, release: Release });
  }

  const exact = progression.Releases.filter(
    candidate =>
      candidate.Channel.Id === current.Channel.Id &&
      isExactly(candidate.Release, wanted),
  );
  const mayGo = (each: ReleaseProgressionResource) =>
    mayGoTo(ctx, each, target, tenantId);
  if (exact.includes(current) && !(await mayGo(current))) {
    throw blocked(current, stack, target);
  }
  const ready = exact.includes(current)
    ? current
    : await findFirst(exact, mayGo);
  const chosen = ready ?? exact.find(({ Release }) => isPinned(Release));
  if (!ready) {
    const lifecycle = await readLifecycle(
      ctx,
      stack.project,
      current.Channel.Id,
    );
    assertNoAutomaticDeployment(stack.project, lifecycle);
    await authorizeEarlierPhases(lifecycle, options);
  }
  return {
    children,
    getOrCreate: async () =>
      chosen?.Release ??
      createPinnedRelease(ctx, {
        stack,
        source,
        like: current.Release,
        versions: wanted,
      }),
  };
}

/** Finds the first that fits; the next is asked for only when it does not. */
async function findFirst<T>(
  items: T[],
  fits: (item: T) => Promise<boolean>,
): Promise<T | undefined> {
  for (const item of items) {
    if (await fits(item)) {
      return item;
    }
  }
  return undefined;
}

/** Whether a release of the stack has these versions of its services. */
function isExactly(
  { SelectedPackages }: ReleaseResource,
  versions: Map<string, string>,
): boolean {
  return [...versions].every(([actionName, version]) =>
    SelectedPackages.some(
      selected =>
        selected.ActionName === actionName && selected.Version === version,
    ),
  );
}

function blocked(
  { Release, HasUnresolvedDefect }: ReleaseProgressionResource,
  { project }: Stack,
  target: EnvironmentResource,
): ConflictError {
  return new ConflictError(
    `Release ${Release.Version} of '${project.Name}' may not go to ${
      target.Name
    }: ${
      HasUnresolvedDefect
        ? 'it has an unresolved defect, which blocks the phase'
        : 'its lifecycle has not reached that phase'
    }`,
  );
}
