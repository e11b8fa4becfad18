import { SandboxContext } from '../context';
import { Project } from '../projects/projects';
import { GitBranch, gitBranches, GitCommit, gitCommits } from './commits';
import { gitRefusals } from './refusals';

const HEADS = 'refs/heads/';
/** Git itself takes no fewer digits of a commit. */
const HASH = /^[0-9a-f]{4,40}$/i;

/** The full name of a branch, such as `refs/heads/main`. */
export function canonicalName({ Name }: Pick<GitBranch, 'Name'>): string {
  return `${HEADS}${Name}`;
}

/** The branches of a project's repository, the oldest first. */
export function branchesOf(ctx: SandboxContext, { Id }: Project): GitBranch[] {
  return ctx.store
    .of(gitBranches)
    .list()
    .filter(({ ProjectId }) => ProjectId === Id);
}

/** The branch with this short or full name. */
export function lookUpBranch(
  ctx: SandboxContext,
  project: Project,
  gitRef: string,
): GitBranch | undefined {
  return branchesOf(ctx, project).find(
    branch => branch.Name === gitRef || canonicalName(branch) === gitRef,
  );
}

function lookUpHash(
  ctx: SandboxContext,
  project: Project,
  hash: string,
): GitCommit | undefined {
  return ctx.store
    .of(gitCommits)
    .list()
    .find(
      commit =>
        commit.ProjectId === project.Id &&
        commit.hash.startsWith(hash.toLowerCase()),
    );
}

/**
 * The commit that a branch is at, or that a hash begins. What a Git ref may be:
 * description of `gitRef` of `/{gitRef}/deploymentsettings` in the OpenAPI
 * document ("`master`, `a9b808a1`"); the full names of branches:
 * OctopusDeploy/cli:pkg/cmd/release/create/create.go.
 *
 * @throws OctopusError when there is none, or the project is in the database
 */
export function findCommit(
  ctx: SandboxContext,
  project: Project,
  gitRef: string,
): GitCommit {
  if (!project.git) {
    throw gitRefusals.inDatabase(project);
  }
  const branch = lookUpBranch(ctx, project, gitRef);
  const commit = branch
    ? lookUpHash(ctx, project, branch.hash)
    : HASH.test(gitRef) && lookUpHash(ctx, project, gitRef);
  if (!commit) {
    throw gitRefusals.noSuchRef(gitRef);
  }
  return commit;
}

/** The commit of the default branch; undefined for a project in the database. */
export function defaultCommit(
  ctx: SandboxContext,
  project: Project,
): GitCommit | undefined {
  const branch =
    project.git && lookUpBranch(ctx, project, project.git.DefaultBranch);
  return branch && lookUpHash(ctx, project, branch.hash);
}
