import { SandboxContext } from '../context';
import { deploymentProcesses, Process } from '../processes/processes';
import { Project } from '../projects/projects';
import { GitCommit } from './commits';
import { defaultCommit } from './findCommit';
import { gitRefusals } from './refusals';

/**
 * The deployment process of a project: in the database or, for a
 * version-controlled one, of a commit, which is that of its default branch when
 * left out.
 */
export function processOf(
  ctx: SandboxContext,
  project: Project,
  commit: GitCommit | undefined = defaultCommit(ctx, project),
): Process | undefined {
  return project.git
    ? commit?.process
    : ctx.store.of(deploymentProcesses).get(project.DeploymentProcessId);
}

/** The project with the deployment settings of a commit, where it has them in Git. */
export function projectAt(
  project: Project,
  commit: GitCommit | undefined,
): Project {
  return commit ? { ...project, ...commit.settings } : project;
}

/** @throws OctopusError when the process of the project is in Git */
export function requireProcessInDatabase(project: Project): void {
  if (project.git) {
    throw gitRefusals.noProcess(project);
  }
}

/** @throws OctopusError when the runbooks of the project are in Git */
export function requireRunbooksInDatabase(project: Project): void {
  if (project.git?.runbooksInGit) {
    throw gitRefusals.noRefInRoute();
  }
}

/** @throws OctopusError when the deployment settings of the project are in Git */
export function requireSettingsInDatabase(project: Project): void {
  if (project.git) {
    throw gitRefusals.noRefInRoute();
  }
}
