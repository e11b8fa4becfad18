import { BranchProtection } from '../rules/branchProtection';
import { Ruleset } from '../rules/ruleset';
import { WorkflowRun } from '../actions/workflowRun';
import { GitRepository } from '../git/GitRepository';
import { PullRequest } from '../pulls/PullRequest';
import { CommitStatus } from '../statuses/CommitStatus';

/** Rights of a person on a repository, in the words of `permissions`. */
export type Role = 'pull' | 'triage' | 'push' | 'maintain' | 'admin';

/** A value and when it was set. */
export interface Dated<T> {
  value: T;
  createdAt: string;
  updatedAt: string;
}

/** Secrets are kept sealed, as they came. */
export type Secrets = Map<string, Dated<string>>;
export type Variables = Map<string, Dated<string>>;

export interface Environment {
  id: number;
  name: string;
  createdAt: string;
  updatedAt: string;
  waitTimer: number;
  branchPolicy: {
    protected_branches: boolean;
    custom_branch_policies: boolean;
  } | null;
  secrets: Secrets;
  variables: Variables;
}

/** Flags of a repository that can be set when it is made and later. */
export interface RepositoryFeatures {
  has_issues: boolean;
  has_projects: boolean;
  has_wiki: boolean;
  has_discussions: boolean;
  is_template: boolean;
  allow_squash_merge: boolean;
  allow_merge_commit: boolean;
  allow_rebase_merge: boolean;
  allow_auto_merge: boolean;
  allow_update_branch: boolean;
  allow_forking: boolean;
  delete_branch_on_merge: boolean;
  web_commit_signoff_required: boolean;
}

/** Internal ones are private, and all members of the enterprise see them. */
export type Visibility = 'public' | 'private' | 'internal';

/** Everything that the sandbox knows of a repository. */
export interface Repository {
  id: number;
  name: string;
  ownerLogin: string;
  description: string | null;
  homepage: string | null;
  visibility: Visibility;
  createdAt: string;
  updatedAt: string;
  pushedAt: string;
  /** Before it, in milliseconds, the repository answers 404. */
  visibleFrom: number;
  defaultBranch: string;
  topics: string[];
  archived: boolean;
  features: RepositoryFeatures;
  /** By login. */
  collaborators: Map<string, Role>;
  secrets: Secrets;
  variables: Variables;
  environments: Map<string, Environment>;
  oidcSubject: {
    useDefault: boolean;
    includeClaimKeys?: string[];
    useImmutableSubject: boolean;
  };
  actions: {
    enabled: boolean;
    allowedActions: 'all' | 'local_only' | 'selected';
    shaPinningRequired: boolean;
  };
  pulls: PullRequest[];
  /** Of all commits, oldest first. */
  statuses: CommitStatus[];
  rulesets: Ruleset[];
  /** By the name of the branch. */
  protections: Map<string, BranchProtection>;
  runs: WorkflowRun[];
  git: GitRepository;
}
