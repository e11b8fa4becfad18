import { SandboxContext } from '../context';
import { notFound, validationError } from '../http/errors';
import { Project } from '../projects/projects';
import { RunbookSource } from '../runbooks/snapshotRunbook';
import { findCommit } from './findCommit';

/**
 * The runbooks of a project at a branch or commit.
 *
 * @throws OctopusError when they are in the database, or there is no such ref
 */
export function runbooksAt(
  ctx: SandboxContext,
  project: Project,
  gitRef: string,
): RunbookSource[] {
  const commit = findCommit(ctx, project, gitRef);
  if (!project.git?.runbooksInGit) {
    // The wording is not public.
    throw validationError(
      `The runbooks of '${project.Name}' are not in Git: leave the Git ref out of the route.`,
    );
  }
  return commit.runbooks.map(each => ({ ...each, commit, gitRef }));
}

/** @throws OctopusError as `runbooksAt` does, or when there is no such runbook */
export function runbookAt(
  ctx: SandboxContext,
  project: Project,
  gitRef: string,
  slug: string,
): RunbookSource {
  const found = runbooksAt(ctx, project, gitRef).find(
    ({ runbook }) => runbook.Slug === slug.toLowerCase(),
  );
  if (!found) {
    throw notFound();
  }
  return found;
}
