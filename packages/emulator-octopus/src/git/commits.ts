import { Process } from '../processes/processes';
import { Project } from '../projects/projects';
import { Runbook } from '../runbooks/runbooks';
import { Entity, Kind } from '../store/kind';
import { Variable } from '../variables/variableSets';

/** The part of a project that is its deployment settings. */
export type ProjectSettings = Pick<
  Project,
  | 'DefaultGuidedFailureMode'
  | 'DefaultToSkipIfAlreadyInstalled'
  | 'DeploymentChangesTemplate'
  | 'ReleaseNotesTemplate'
  | 'VersioningStrategy'
  | 'ProjectConnectivityPolicy'
>;

/** A runbook in a repository, which has no draft and no published snapshot. */
export interface GitRunbook {
  runbook: Runbook;
  process: Process;
}

/** What a project has in its repository at one commit. Never changes. */
export interface GitCommit extends Entity {
  SpaceId: string;
  ProjectId: string;
  /** 40 hexadecimal digits. */
  hash: string;
  process: Process;
  settings: ProjectSettings;
  /** Those that are not sensitive, once variables are in Git. */
  variables: Variable[];
  /** Empty while runbooks are in the database. */
  runbooks: GitRunbook[];
}

/** A branch of a project's repository. */
export interface GitBranch extends Entity {
  SpaceId: string;
  ProjectId: string;
  /** Short, such as `main`. */
  Name: string;
  /** Of its newest commit. */
  hash: string;
}

export const gitCommits: Kind<GitCommit> = {
  idPrefix: 'GitCommits',
  itemType: 'GitCommit',
  label: 'Git Commit',
  path: 'git/commits',
};

export const gitBranches: Kind<GitBranch> = {
  idPrefix: 'GitBranches',
  itemType: 'GitBranch',
  label: 'Git Branch',
  path: 'git/branches',
};
