import { ConflictError, InputError } from '@backstage/errors';
import { encodeSegment } from '../encoding/encodeSegment';

/**
 * Where a project keeps its configuration, as far as it is used. Source:
 * OctopusDeploy/docs:src/pages/docs/api/_generated/projects.md; the fields of
 * `PersistenceSettings`:
 * OctopusDeploy/go-octopusdeploy:pkg/projects/git_persistence_settings.go.
 *
 * @public
 */
export interface ProjectStorageResource {
  Id: string;
  Name: string;
  IsVersionControlled?: boolean;
  PersistenceSettings?: {
    /** Of a version-controlled project: a short name, such as `main`. */
    DefaultBranch?: string | null;
    ConversionState?: {
      VariablesAreInGit?: boolean;
      RunbooksAreInGit?: boolean;
    } | null;
  } | null;
}

/**
 * The parts of a project that can be in Git, by the last part of their route.
 *
 * @public
 */
export type ProjectContent =
  | 'deploymentprocesses'
  | 'deploymentsettings'
  | 'runbooks'
  | 'variables';

/**
 * A branch or a commit of a version-controlled project.
 *
 * @public
 */
export interface GitReference {
  /** A branch or tag, with or without `refs/heads/`; the default branch when left out. */
  gitRef?: string;
  /** The hash of a commit; the newest of the branch when left out. */
  gitCommit?: string;
}

/**
 * Whether a part of a project is in Git. The process and the settings of a
 * version-controlled project always are; its variables and runbooks since they
 * were moved there
 * (OctopusDeploy/docs:src/pages/docs/runbooks/config-as-code-runbooks.md).
 *
 * @public
 */
export function isInGit(
  { IsVersionControlled, PersistenceSettings }: ProjectStorageResource,
  content: ProjectContent,
): boolean {
  const state = PersistenceSettings?.ConversionState;
  switch (content) {
    case 'runbooks':
      return Boolean(IsVersionControlled && state?.RunbooksAreInGit);
    case 'variables':
      return Boolean(IsVersionControlled && state?.VariablesAreInGit);
    default:
      return Boolean(IsVersionControlled);
  }
}

/**
 * The full name of a branch: clients send `refs/heads/main` for `main`
 * (OctopusDeploy/cli:pkg/cmd/release/create/create.go).
 *
 * @public
 */
export function fullGitRef(branch: string): string {
  return branch.startsWith('refs/') ? branch : `refs/heads/${branch}`;
}

/**
 * The branch that a project is used from unless another is named; undefined for
 * a project in Octopus's database.
 *
 * @throws ConflictError when Octopus names no default branch
 *
 * @public
 */
export function defaultGitRef(
  project: ProjectStorageResource,
): string | undefined {
  if (!project.IsVersionControlled) {
    return undefined;
  }
  const branch = project.PersistenceSettings?.DefaultBranch;
  if (!branch) {
    throw new ConflictError(
      `Octopus project '${project.Name}' is version-controlled and names no default branch: set one in its version control settings`,
    );
  }
  return fullGitRef(branch);
}

/**
 * The route of a part of a project within its space, such as
 * `/projects/Projects-1/refs%2Fheads%2Fmain/runbooks`, or
 * `/projects/Projects-1/runbooks` where it is in Octopus's database. Servers
 * refuse either route for the other kind (OctopusDeploy/Issues#9249 and #7746).
 *
 * @param at - where to look in Git; the default branch when left out
 * @throws ConflictError when Octopus names no default branch
 *
 * @public
 */
export function projectContentPath(
  project: ProjectStorageResource,
  content: ProjectContent,
  at: GitReference = {},
): string {
  const base = `/projects/${project.Id}`;
  if (!isInGit(project, content)) {
    return `${base}/${content}`;
  }
  const ref =
    at.gitCommit ??
    (at.gitRef ? fullGitRef(at.gitRef) : defaultGitRef(project));
  return `${base}/${encodeSegment(ref!)}/${content}`;
}

/**
 * What the body of a new release says about Git: nothing for a project in
 * Octopus's database, which would be refused, as would be nothing for one in
 * Git. Source: 400 descriptions of `POST /releases` in the OpenAPI document.
 *
 * @throws InputError when a project in the database is given a branch or commit,
 * ConflictError when Octopus names no default branch
 *
 * @public
 */
export function versionControlReference(
  project: ProjectStorageResource,
  { gitRef, gitCommit }: GitReference = {},
): { VersionControlReference?: { GitRef: string; GitCommit?: string } } {
  if (!project.IsVersionControlled) {
    if (gitRef || gitCommit) {
      throw Object.assign(
        new InputError(
          `Octopus project '${project.Name}' is not version-controlled: leave out the branch and the commit`,
        ),
        { field: gitRef ? 'gitRef' : 'gitCommit' },
      );
    }
    return {};
  }
  return {
    VersionControlReference: {
      GitRef: gitRef ? fullGitRef(gitRef) : defaultGitRef(project)!,
      ...(gitCommit && { GitCommit: gitCommit }),
    },
  };
}
