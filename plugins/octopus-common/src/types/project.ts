import { OctopusTaskState } from './task';

/**
 * An environment. Lists of them are in the order of the space.
 *
 * @public
 */
export interface OctopusEnvironment {
  id: string;
  name: string;
}

/**
 * A phase of the lifecycle that a channel's releases go through.
 *
 * @public
 */
export interface OctopusPhase {
  name: string;
  environmentIds: string[];
  /** Environments that Octopus deploys to automatically. */
  automaticEnvironmentIds: string[];
  isOptional: boolean;
}

/** @public */
export interface OctopusChannelRule {
  /** NuGet or Maven range; empty for any version. */
  versionRange: string;
  /**
   * Regular expression on the prerelease part; `^$` for none, empty for any.
   */
  tag: string;
  /** Steps whose packages it applies to. */
  actions: string[];
}

/** @public */
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

/**
 * Metadata of a feature branch, which the portal stores in deployment comments.
 *
 * @public
 */
export interface OctopusFeatureBranchRecord {
  /** The Git branch. */
  branch?: string;
  /** When it will be deleted, ISO 8601. */
  expiresAt?: string;
  /** Reference of the entity that requested it, such as `user:default/ada`. */
  owner?: string;
}

/**
 * Whether deployments or runs are for tenants: they must be, or may be. Not set
 * where they cannot be.
 *
 * @public
 */
export type OctopusTenancy = 'Tenanted' | 'TenantedOrUntenanted';

/**
 * A tenant that is connected to the project.
 *
 * @public
 */
export interface OctopusTenant {
  id: string;
  name: string;
  /** Canonical names, such as `Regions/Asia`. */
  tags: string[];
  /** Where the project may be deployed for it. */
  environmentIds: string[];
}

/**
 * The deployment of a release to an environment.
 *
 * @public
 */
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
  /**
   * When it was asked for, ISO 8601. That does not tell which of two
   * deployments ran later: see `byEffect`.
   */
  created: string;
  /** Set while it only waits for this time; missing once it is due. */
  scheduledFor?: string;
  /** Missing until it leaves the queue. */
  startedAt?: string;
  completedAt?: string;
  duration?: string;
  /**
   * User name in Octopus, or the entity reference of the Backstage user who
   * started it.
   */
  deployedBy?: string;
  /** Whom it is for; the id stands for a name that is not known. */
  tenant?: { id: string; name: string };
  /** The namespace that was prompted for, if any. */
  namespace?: string;
  /** The feature branch that it belongs to. */
  featureBranch?: OctopusFeatureBranchRecord;
  /** Whether its namespace has since been deleted. */
  isRemoved?: boolean;
  /** The deployment in the Octopus portal. */
  url: string;
}

/**
 * Where a package of a release comes from.
 *
 * @public
 */
export interface OctopusBuildInformation {
  packageId: string;
  version: string;
  buildNumber?: string;
  buildUrl?: string;
  branch?: string;
  commit?: string;
  commitUrl?: string;
  /** What the build brought, newest first; not all of a build with many. */
  commits?: OctopusCommit[];
  /** The issues that those commits name, as Octopus found them. */
  workItems?: OctopusWorkItem[];
}

/**
 * A commit of a build. Octopus knows no author.
 *
 * @public
 */
export interface OctopusCommit {
  id: string;
  url?: string;
  /** The first line of its message. */
  message: string;
}

/**
 * An issue of an issue tracker.
 *
 * @public
 */
export interface OctopusWorkItem {
  id: string;
  url?: string;
  description?: string;
  /** Name of the issue tracker, such as `GitHub`. */
  source?: string;
}

/** @public */
export interface OctopusRelease {
  id: string;
  version: string;
  channelId: string;
  /** ISO 8601. */
  assembled: string;
  isPrerelease: boolean;
  releaseNotes?: string;
  packages: { step: string; name: string; version: string }[];
  /** Build information that build servers pushed to Octopus. */
  buildInformation?: OctopusBuildInformation[];
  /** All known deployments, the one that took effect last first. */
  deployments: OctopusDeployment[];
  /**
   * Set when its deployments were not read: an empty list then does not mean
   * never.
   */
  deploymentsUnknown?: boolean;
  /** Environments that Octopus would deploy it to now. */
  nextEnvironmentIds: string[];
  url: string;
}

/**
 * What the user may do with the project, or why not.
 *
 * @public
 */
export interface OctopusAbilities {
  createRelease: OctopusAbility;
  deploy: OctopusAbility;
  runRunbook: OctopusAbility;
  cancelTask: OctopusAbility;
  submitInterruption: OctopusAbility;
}

/** @public */
export type OctopusAbility =
  | {
      allowed: true;
      /** Ids of environments where it is not allowed. */
      exceptIn?: string[];
    }
  | { allowed: false; reason: 'permission' | 'disabledProject' };

/**
 * Everything that the page of an entity shows first, in one request.
 *
 * @public
 */
export interface OctopusProjectView {
  instance: string;
  space: { id: string; name: string };
  project: {
    id: string;
    name: string;
    slug: string;
    description?: string;
    isDisabled: boolean;
    tenancy?: OctopusTenancy;
    url: string;
  };
  environments: OctopusEnvironment[];
  /** The enabled tenants of a project that is deployed for tenants. */
  tenants?: OctopusTenant[];
  channels: OctopusChannel[];
  /** The most recent ones, newest first. */
  releases: OctopusRelease[];
  /**
   * All known deployments with a namespace, the one that took effect last
   * first. The releases have
   * only their last deployment to each environment, and `releases` has only
   * recent ones.
   */
  namespaceDeployments?: OctopusDeployment[];
  abilities: OctopusAbilities;
  /** When it was requested from Octopus, ISO 8601. */
  fetchedAt: string;
  /** Set when Octopus is unreachable and this is the last known state. */
  stale?: { message: string };
  /**
   * Set when this was known before the portal's backend started, or Octopus is
   * slow, and it is being read again: it may be out of date. Say how old it is (`fetchedAt`), offer no
   * action on it, and request it again when the signal comes, or after 5 s.
   */
  isLastKnown?: boolean;
  /**
   * Whether a deployment or a runbook of the project is running or due. One that
   * is only scheduled does not count.
   */
  isActive: boolean;
  /**
   * Set when the view needs more requests than one response may cost: phases,
   * namespaces or `deployedBy` may be missing. Request it again after 5 s.
   */
  isPartial?: boolean;
}
