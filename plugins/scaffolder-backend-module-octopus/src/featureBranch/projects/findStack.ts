import { InputError, NotFoundError } from '@backstage/errors';
import {
  isInGit,
  isSameId,
  projectContentPath,
} from '@octopus-backstage/plugin-octopus-node';
import { FeatureBranchContext } from '../context/FeatureBranchContext';
import { spaceApi } from '../context/spaceApi';
import { ProcessResource, ProjectResource } from '../resources/projects';
import { ReleaseResource } from '../resources/releases';
import { findProject } from './findByName';

/** A project that deploys releases of several services together. */
export interface Stack {
  project: ProjectResource;
  /** The steps that deploy them, in order. */
  children: { actionName: string; project: ProjectResource }[];
}

/** Source: octopus-api.md §7. */
const DEPLOY_RELEASE = 'Octopus.DeployRelease';
const CHILD_PROJECT = 'Octopus.Action.DeployRelease.ProjectId';

/**
 * Finds the stack of a service: the project with a step that deploys releases
 * of it.
 *
 * @param options - `stackProject`: id, slug or name, needed when there are several
 * @returns undefined when no project deploys it together with others
 * @throws NotFoundError when `stackProject` does not deploy it, or a project that
 * might could not be read; InputError naming them when there are several
 */
export async function findStack(
  ctx: FeatureBranchContext,
  options: {
    projects: ProjectResource[];
    service: ProjectResource;
    stackProject?: string;
  },
): Promise<Stack | undefined> {
  const { projects, service, stackProject } = options;
  const candidates = stackProject
    ? [findProject(projects, stackProject)]
    : projects;
  const { known, unread } = await readProcesses(ctx, candidates);
  const unreadHint = unread.length
    ? `. The processes of version-controlled projects could not be read: ${unread.join(
        ', ',
      )}; try again when their repositories can be reached`
    : '';
  const stacks = known
    .map(({ project, process }) => toStack(project, process, projects))
    .filter(({ children }) =>
      children.some(({ project }) => isSameId(project.Id, service.Id)),
    );
  if (!stacks.length && (stackProject || unread.length)) {
    throw new NotFoundError(
      stackProject
        ? `The project '${stackProject}' has no 'Deploy a release' step for '${service.Name}': name the project that deploys it with the other services`
        : `No project that could be read deploys '${service.Name}' with the other services${unreadHint}, or name the project that does as stackProject`,
    );
  }
  if (stacks.length > 1) {
    throw new InputError(
      `Several projects deploy '${service.Name}': ${stacks
        .map(({ project }) => project.Name)
        .join(', ')}. Say which one to use as stackProject`,
    );
  }
  if (unread.length) {
    ctx.logger.warn(
      `'${stacks[0].project.Name}' deploys '${service.Name}' with the other services${unreadHint}. If another one does too, say which one to use as stackProject`,
    );
  }
  return stacks[0];
}

/** A project and its process, as far as that could be read. */
interface ReadProcess {
  project: ProjectResource;
  process?: ProcessResource;
}

/**
 * Reads the processes of projects, with one request for all that are in the
 * database.
 *
 * @returns those that could be read, and the names of projects where that failed
 */
async function readProcesses(
  ctx: FeatureBranchContext,
  projects: ProjectResource[],
): Promise<{ known: Required<ReadProcess>[]; unread: string[] }> {
  const inGit = projects.filter(project =>
    isInGit(project, 'deploymentprocesses'),
  );
  const inDatabase = projects.filter(project => !inGit.includes(project));
  const isOnlyOne = projects.length === 1;
  const [stored, versioned] = await Promise.all([
    readStored(ctx, inDatabase, isOnlyOne),
    Promise.all(
      inGit.map(project => readVersioned(ctx, project, { skip: !isOnlyOne })),
    ),
  ]);
  return {
    known: [...stored, ...versioned].flatMap(({ project, process }) =>
      process ? [{ project, process }] : [],
    ),
    unread: versioned
      .filter(({ process }) => !process)
      .map(({ project }) => `'${project.Name}'`),
  };
}

/**
 * Reads the process of a version-controlled project, on its default branch.
 *
 * @param options - `skip`: of a project that cannot be read, the process of its
 * newest release is taken, which is what is deployed; without one it is left out,
 * so that it is in nobody else's way
 */
async function readVersioned(
  ctx: FeatureBranchContext,
  project: ProjectResource,
  { skip }: { skip: boolean },
): Promise<ReadProcess> {
  try {
    const process = await spaceApi(ctx).get<ProcessResource>(
      projectContentPath(project, 'deploymentprocesses'),
    );
    return { project, process };
  } catch (error) {
    ctx.signal?.throwIfAborted();
    if (!skip) {
      throw error;
    }
    const process = await readReleased(ctx, project);
    ctx.logger.warn(
      `The process of the version-controlled project '${
        project.Name
      }' cannot be read, so ${
        process
          ? 'that of its newest release is looked at'
          : 'it is left out of the search for the stack'
      }: ${error}`,
    );
    return { project, ...(process && { process }) };
  }
}

/**
 * Reads the process of a project's newest release; undefined when that fails, too,
 * or there is no release. Octopus keeps it with the release (definition
 * `ReleaseResource` of the OpenAPI document).
 */
async function readReleased(
  ctx: FeatureBranchContext,
  { Id }: ProjectResource,
): Promise<ProcessResource | undefined> {
  try {
    const { Items } = await spaceApi(ctx).get<{ Items: ReleaseResource[] }>(
      `/projects/${Id}/releases`,
      { take: 1 },
    );
    const snapshot = Items[0]?.ProjectDeploymentProcessSnapshotId;
    return snapshot
      ? await spaceApi(ctx).get<ProcessResource>(
          `/deploymentprocesses/${snapshot}`,
        )
      : undefined;
  } catch {
    ctx.signal?.throwIfAborted();
    return undefined;
  }
}

async function readStored(
  ctx: FeatureBranchContext,
  projects: ProjectResource[],
  isOnlyOne: boolean,
) {
  if (!projects.length) {
    return [];
  }
  const processes = isOnlyOne
    ? [
        await spaceApi(ctx).get<ProcessResource>(
          `/deploymentprocesses/${projects[0].DeploymentProcessId}`,
        ),
      ]
    : await spaceApi(ctx).list<ProcessResource>('/deploymentprocesses');
  return processes.flatMap(process => {
    const project = projects.find(({ DeploymentProcessId }) =>
      isSameId(DeploymentProcessId, process.Id),
    );
    return project ? [{ project, process }] : [];
  });
}

function toStack(
  project: ProjectResource,
  { Steps }: ProcessResource,
  projects: ProjectResource[],
): Stack {
  const actions = Steps.flatMap(({ Actions }) => Actions).filter(
    ({ ActionType, IsDisabled }) =>
      ActionType === DEPLOY_RELEASE && !IsDisabled,
  );
  return {
    project,
    children: actions.flatMap(({ Name, Properties }) => {
      const id = Properties[CHILD_PROJECT] as string | undefined;
      const child = projects.find(({ Id }) => isSameId(Id, id));
      return child ? [{ actionName: Name, project: child }] : [];
    }),
  };
}
