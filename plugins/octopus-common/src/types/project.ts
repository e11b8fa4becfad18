import { OctopusTaskState } from './task';

/** One environment, in the order of the space. */
export interface OctopusEnvironment {
  id: string;
  name: string;
}

/** A phase of the lifecycle that a channel's releases go through. */
export interface OctopusPhase {
  name: string;
  environmentIds: string[];
  /** Those that are deployed to without anybody asking. */
  automaticEnvironmentIds: string[];
  isOptional: boolean;
}

export interface OctopusChannelRule {
  /** NuGet or Maven range; empty for any version. */
  versionRange: string;
  /** Regular expression on the prerelease part; `^$` for none, empty for any. */
  tag: string;
  /** Steps whose packages it holds for. */
  actions: string[];
}

export interface OctopusChannel {
  id: string;
  name: string;
  description?: string;
  isDefault: boolean;
  lifecycleName: string;
  phases: OctopusPhase[];
  rules: OctopusChannelRule[];
  newestRelease?: { id: string; version: string; assembled: string };
}

/** What whoever deployed a feature branch through the portal left word of. */
export interface OctopusFeatureBranchRecord {
  /** The Git branch. */
  branch?: string;
  /** When it is to be deleted, ISO 8601. */
  expiresAt?: string;
  /** Reference of the entity that asked for it, such as `user:default/ada`. */
  owner?: string;
}

/** The deployment of a release to an environment, newest first within each. */
export interface OctopusDeployment {
  id: string;
  releaseId: string;
  version: string;
  channelId: string;
  environmentId: string;
  taskId: string;
  state: OctopusTaskState;
  isCompleted: boolean;
  hasPendingInterruptions: boolean;
  hasWarningsOrErrors: boolean;
  errorMessage?: string;
  /** ISO 8601. */
  created: string;
  completedAt?: string;
  duration?: string;
  /** User name in Octopus, or the entity of the user who began it in Backstage. */
  deployedBy?: string;
  /** The namespace that was prompted for, where there was one. */
  namespace?: string;
  /** What is known of the feature branch that it was made for. */
  featureBranch?: OctopusFeatureBranchRecord;
  /** Its namespace was deleted since. */
  isRemoved?: boolean;
  /** The deployment in the Octopus portal. */
  url: string;
}

/** Where a package of a release comes from. */
export interface OctopusBuildInformation {
  packageId: string;
  version: string;
  buildNumber?: string;
  buildUrl?: string;
  branch?: string;
  commit?: string;
  commitUrl?: string;
}

export interface OctopusRelease {
  id: string;
  version: string;
  channelId: string;
  /** ISO 8601. */
  assembled: string;
  isPrerelease: boolean;
  releaseNotes?: string;
  packages: { step: string; name: string; version: string }[];
  /** What build servers told Octopus of its packages, where they did. */
  buildInformation?: OctopusBuildInformation[];
  /** All deployments that are known, newest first. */
  deployments: OctopusDeployment[];
  /** Set where its deployments were not read, so that none is not the same as never. */
  deploymentsUnknown?: boolean;
  /** Environments that Octopus would deploy it to now. */
  nextEnvironmentIds: string[];
  url: string;
}

/** What somebody may do with the project, and why not. */
export interface OctopusAbilities {
  createRelease: OctopusAbility;
  deploy: OctopusAbility;
  runRunbook: OctopusAbility;
  cancelTask: OctopusAbility;
}

export type OctopusAbility =
  | {
      allowed: true;
      /** Ids of environments where it is not allowed. */
      exceptIn?: string[];
    }
  | { allowed: false; reason: 'permission' | 'disabledProject' };

/** Everything that the page of an entity shows at first: one request of the browser. */
export interface OctopusProjectView {
  instance: string;
  space: { id: string; name: string };
  project: {
    id: string;
    name: string;
    slug: string;
    description?: string;
    isDisabled: boolean;
    url: string;
  };
  environments: OctopusEnvironment[];
  channels: OctopusChannel[];
  /** The most recent ones, newest first. */
  releases: OctopusRelease[];
  /**
   * All known deployments that asked for a namespace, newest first. A release
   * has only its last deployment to each environment, and releases that are not
   * recent are not among `releases`.
   */
  namespaceDeployments?: OctopusDeployment[];
  abilities: OctopusAbilities;
  /** When Octopus was asked, ISO 8601. */
  fetchedAt: string;
  /** Set when Octopus could not be reached and this is the last that is known. */
  stale?: { message: string };
  /** A deployment or a runbook of the project waits or runs. */
  isActive: boolean;
  /**
   * Set when the view took more requests than one answer may cost: who
   * deployed, namespaces or phases may be missing. Ask again after 5 s.
   */
  isPartial?: boolean;
}
