import { SandboxContext } from '../../context';
import { GitCommit } from '../../git/commits';
import { canonicalName, findCommit, lookUpBranch } from '../../git/findCommit';
import { Project } from '../../projects/projects';
import { releaseRefusals } from './refusals';

/** What a release of a version-controlled project is made of. */
export interface ReleaseSource {
  commit: GitCommit;
  reference: { GitRef: string; GitCommit: string };
}

/**
 * What the reference in a body means: the commit that it names, or the newest
 * of its branch. Sources: 400 descriptions of `POST /releases` in the OpenAPI
 * document; `GitCommit` goes before: help of `octopus release create` in
 * OctopusDeploy/cli:pkg/cmd/release/create/create.go.
 *
 * @throws OctopusError when the project needs a reference and has none, or the
 * other way round, or there is no such branch or commit
 */
export function releaseSource(
  ctx: SandboxContext,
  project: Project,
  given: { GitRef?: string | null; GitCommit?: string | null } | null = {},
): ReleaseSource | undefined {
  const { GitRef, GitCommit: hash } = given ?? {};
  if (!project.git) {
    if (GitRef || hash) throw releaseRefusals.versionControl();
    return undefined;
  }
  if (!GitRef) throw releaseRefusals.gitRefRequired();
  const branch = lookUpBranch(ctx, project, GitRef);
  const commit = findCommit(ctx, project, hash || GitRef);
  return {
    commit,
    reference: {
      GitRef: branch ? canonicalName(branch) : GitRef,
      GitCommit: commit.hash,
    },
  };
}
