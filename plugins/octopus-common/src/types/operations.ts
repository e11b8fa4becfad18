import {
  OctopusDeployment,
  OctopusEnvironment,
  OctopusRelease,
  OctopusTenancy,
  OctopusTenant,
} from './project';
import { OctopusRunTimes } from '../order/runTimes';
import { OctopusTaskDetails } from './task';

/**
 * A page of releases, with the total number of matches.
 *
 * @public
 */
export interface OctopusReleasePage {
  items: OctopusRelease[];
  totalCount: number;
  /** Set when only this many of the newest releases were searched. */
  searchedCount?: number;
}

/**
 * A variable that Octopus prompts for before a deployment or a run.
 *
 * @public
 */
export interface OctopusPrompt {
  name: string;
  label: string;
  description?: string;
  required: boolean;
  controlType: 'SingleLineText' | 'MultiLineText' | 'Sensitive' | 'Checkbox';
  /** Suggested values; any other value is accepted as well. */
  options?: { value: string; label: string }[];
  /** Never set for sensitive variables. */
  defaultValue?: string;
  /**
   * Set where the value names the namespace that is deployed to: it has to be
   * one that `isNamespaceName` takes.
   */
  isNamespace?: boolean;
}

/**
 * What a deployment or a runbook run would prompt for and do. For several tenants
 * it is what all of them together would.
 *
 * @public
 */
export interface OctopusPreview {
  environment: { id: string; name: string };
  /** Whom it would be done for; set where tenants are chosen by tags. */
  tenants?: { id: string; name: string }[];
  prompts: OctopusPrompt[];
  steps: { name: string; targets: string[] }[];
}

/**
 * The next version of a channel, and the package versions to choose from.
 *
 * @public
 */
export interface OctopusReleaseTemplate {
  nextVersion: string;
  packages: {
    step: string;
    name: string;
    packageId: string;
    /** Versions that the channel's rules allow, newest first. */
    versions: string[];
  }[];
  /** Of a version-controlled project: what a release can be made of. */
  git?: {
    /** Such as `refs/heads/main`. */
    defaultGitRef: string;
    /** The default branch first; not all of a repository with many. */
    branches: { name: string; gitRef: string }[];
    /** Why no release can be made of the branch or commit that was asked for. */
    problem?: string;
  };
}

/**
 * A run of a runbook.
 *
 * @public
 */
export interface OctopusRunbookRun extends OctopusRunTimes {
  environmentId: string;
  isCompleted: boolean;
  hasPendingInterruptions: boolean;
  hasWarningsOrErrors: boolean;
  /**
   * User name in Octopus, or the entity reference of the Backstage user who
   * started it.
   */
  startedBy?: string;
}

/** @public */
export interface OctopusRunbook {
  id: string;
  name: string;
  description?: string;
  isPublished: boolean;
  tenancy?: OctopusTenancy;
  /** Whom it may be run for; set where it has a `tenancy`, whatever the project has. */
  tenants?: OctopusTenant[];
  environmentIds: string[];
  /**
   * The same environments with their names; some may be in no lifecycle of the
   * project.
   */
  environments?: OctopusEnvironment[];
  /** The last runs, the one that took effect last first; missing where not known. */
  runs?: OctopusRunbookRun[];
  url: string;
}

/**
 * A deployment with its task and its prompted values.
 *
 * @public
 */
export interface OctopusDeploymentDetails {
  deployment: OctopusDeployment;
  task: OctopusTaskDetails;
  /** The prompted variables; without a value when sensitive. */
  prompts?: { name: string; label: string; value?: string }[];
  /**
   * The comments that were entered when it was started, without the record of a
   * feature branch.
   */
  comments?: string;
}

/**
 * The components of a system: a row for each, a column for each environment.
 *
 * @public
 */
export interface OctopusSystemView {
  environments: { name: string }[];
  rows: {
    entityRef: string;
    title: string;
    /**
     * What runs, by name of the environment: the last successful deployment, or
     * the last one where none has succeeded yet.
     */
    current: Record<string, OctopusDeployment>;
    /**
     * By name of the environment: a later deployment that has not succeeded, or
     * the next one that is scheduled.
     */
    newer?: Record<string, OctopusDeployment>;
    /** The last deployment of each namespace, if deployments have one. */
    featureBranches?: OctopusDeployment[];
    /**
     * What runs in an environment for each tenant, by name of the environment;
     * set where deployments have tenants.
     */
    tenants?: Record<string, OctopusDeployment[]>;
    /**
     * What `newer` is for an environment, for each tenant that has such a
     * deployment, by name of the environment.
     */
    newerForTenants?: Record<string, OctopusDeployment[]>;
    /**
     * Names of environments of which it is not known yet what runs there, see
     * `isUnverified`: what the row says of them may be wrong.
     */
    unverified?: string[];
    /** Why a row is empty or outdated. */
    problem?: string;
  }[];
  fetchedAt: string;
  /**
   * Set when feature branches or `deployedBy` may still be missing, see
   * `OctopusProjectView`.
   */
  isPartial?: boolean;
}
