import { InputError, NotFoundError } from '@backstage/errors';
import {
  isInGit,
  isSameId,
  projectContentPath,
} from '@octopus-backstage/plugin-octopus-node';
import { FeatureBranchContext } from '../context/FeatureBranchContext';
import { spaceApi } from '../context/spaceApi';
import { ProcessResource, ProjectResource } from '../resources/projects';
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
 * @throws NotFoundError when there is none, InputError naming them when there
 * are several
 */
export async function findStack(
  ctx: FeatureBranchContext,
  options: {
    projects: ProjectResource[];
    service: ProjectResource;
    stackProject?: string;
  },
): Promise<Stack> {
  const { projects, service, stackProject } = options;
  const candidates = stackProject
    ? [findProject(projects, stackProject)]
    : projects;
  const stacks = (await readProcesses(ctx, candidates))
    .map(({ project, process }) => toStack(project, process, projects))
    .filter(({ children }) =>
      children.some(({ project }) => isSameId(project.Id, service.Id)),
    );
  if (!stacks.length) {
    throw new NotFoundError(
      stackProject
        ? `The project '${stackProject}' has no 'Deploy a release' step for '${service.Name}': name the project that deploys it with the other services`
        : `No project deploys '${service.Name}' with the other services: give one a 'Deploy a release' step for it`,
    );
  }
  if (stacks.length > 1) {
    throw new InputError(
      `Several projects deploy '${service.Name}': ${stacks
        .map(({ project }) => project.Name)
        .join(', ')}. Say which one to use as stackProject`,
    );
  }
  return stacks[0];
}

/** Reads the processes of projects, with one request for all that are in the database. */
async function readProcesses(
  ctx: FeatureBranchContext,
  projects: ProjectResource[],
): Promise<{ project: ProjectResource; process: ProcessResource }[]> {
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
  return [...stored, ...versioned.flat()];
}

/**
 * Reads the process of a version-controlled project, on its default branch.
 *
 * @param options - `skip`: a project that cannot be read is left out, so that it
 * is in nobody else's way
 */
async function readVersioned(
  ctx: FeatureBranchContext,
  project: ProjectResource,
  { skip }: { skip: boolean },
) {
  try {
    const process = await spaceApi(ctx).get<ProcessResource>(
      projectContentPath(project, 'deploymentprocesses'),
    );
    return [{ project, process }];
  } catch (error) {
    ctx.signal?.throwIfAborted();
    if (!skip) {
      throw error;
    }
    ctx.logger.warn(
      `The version-controlled project '${project.Name}' is left out of the search for the stack, because its process cannot be read: ${error}`,
    );
    return [];
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
