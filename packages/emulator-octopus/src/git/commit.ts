import { createHash } from 'node:crypto';
import { SandboxContext } from '../context';
import { Project } from '../projects/projects';
import { gitBranches, GitCommit, gitCommits } from './commits';
import { findCommit, lookUpBranch } from './findCommit';
import { gitRefusals } from './refusals';

type Content = Pick<
  GitCommit,
  'process' | 'settings' | 'variables' | 'runbooks'
>;

/** Puts a commit on a branch, and makes the branch when there is none. */
export function commitTo(
  ctx: SandboxContext,
  project: Project,
  branchName: string,
  content: Content,
): GitCommit {
  const Id = ctx.store.nextId('GitCommits');
  const hash = createHash('sha1').update(`${project.Id}/${Id}`).digest('hex');
  const { SpaceId } = project;
  const commit = ctx.store.of(gitCommits).put({
    ...content,
    Id,
    SpaceId,
    ProjectId: project.Id,
    hash,
  });
  ctx.store.of(gitBranches).put({
    Id: `${project.Id}/${branchName}`,
    SpaceId,
    ProjectId: project.Id,
    Name: branchName,
    hash,
  });
  return commit;
}

/**
 * Changes what a branch has, by a new commit on it.
 *
 * @throws OctopusError when the Git ref is no branch
 */
export function changeBranch(
  ctx: SandboxContext,
  project: Project,
  gitRef: string,
  change: (current: GitCommit) => Partial<Content>,
): GitCommit {
  const current = findCommit(ctx, project, gitRef);
  const branch = lookUpBranch(ctx, project, gitRef);
  if (!branch) {
    throw gitRefusals.noBranchToCommitTo(gitRef);
  }
  return commitTo(ctx, project, branch.Name, {
    ...current,
    ...change(current),
  });
}
