/**
 * Where a version-controlled project keeps its configuration, and what of it.
 * Fields: `PersistenceSettings` in
 * OctopusDeploy/go-octopusdeploy:pkg/projects/git_persistence_settings.go and
 * `VersionControlSettings` in
 * OctopusDeploy/docs:src/pages/docs/api/_generated/projects.md.
 */
export interface GitStorage {
  Url: string;
  BasePath: string;
  /** A short name, such as `main`. */
  DefaultBranch: string;
  ProtectedDefaultBranch: boolean;
  ProtectedBranchNamePatterns: string[];
  /** The process and the settings always are. */
  variablesInGit: boolean;
  runbooksInGit: boolean;
}

/** `PersistenceSettings` of a project as it is answered. */
export function renderPersistence(git: GitStorage | undefined): object {
  if (!git) {
    return { Type: 'Database' };
  }
  const { variablesInGit, runbooksInGit, ...settings } = git;
  return {
    Type: 'VersionControlled',
    ...settings,
    Credentials: { Type: 'Anonymous' },
    ConversionState: {
      VariablesAreInGit: variablesInGit,
      RunbooksAreInGit: runbooksInGit,
    },
  };
}
