import { OctopusDeployment, OctopusEnvironment } from './project';
import { OctopusTaskState } from './task';

/**
 * The status of a task.
 *
 * @public
 */
export interface OctopusTaskStatus {
  state: OctopusTaskState;
  /** Set while it only waits for this time; missing once it is due. */
  scheduledFor?: string;
  isCompleted: boolean;
  hasPendingInterruptions: boolean;
  hasWarningsOrErrors: boolean;
}

/**
 * A service in the namespace of a feature branch.
 *
 * @public
 */
export interface OctopusFeatureBranchService {
  entityRef: string;
  title: string;
  /** Its deployment to the namespace that took effect last. */
  deployment: OctopusDeployment;
  /**
   * Whether it is a branch build, and not a copy of a version that runs
   * elsewhere.
   */
  isBranchBuild: boolean;
  /** Its URL, if the log of its smoke test has one. */
  url?: string;
}

/**
 * A namespace with the branch build of one service, and copies of the others.
 *
 * @public
 */
export interface OctopusFeatureBranch {
  namespace: string;
  environment: OctopusEnvironment;
  /** The Git branch, if it was deployed through the portal. */
  branch?: string;
  /**
   * Reference of the entity that requested it, if it was deployed through the
   * portal.
   */
  owner?: string;
  /**
   * Who deployed to the namespace first: a user name in Octopus, or an entity
   * reference.
   */
  startedBy?: string;
  /** When the first deployment to it was asked for, ISO 8601. */
  createdAt: string;
  /** When it will be deleted, ISO 8601; never when missing. */
  expiresAt?: string;
  /**
   * The status that needs attention most: unfinished, else unsuccessful, else
   * the newest.
   */
  status: OctopusTaskStatus;
  services: OctopusFeatureBranchService[];
  /** The last deletion, if it is in progress or has failed. */
  removal?: OctopusTaskStatus & { errorMessage?: string; url: string };
}

/**
 * The feature branches that a service is part of, or all of a system.
 *
 * @public
 */
export interface OctopusFeatureBranches {
  /** Newest first. */
  featureBranches: OctopusFeatureBranch[];
  /** When the oldest part was requested from Octopus, ISO 8601. */
  fetchedAt: string;
  /** Whether one of them is being deployed or deleted. */
  isActive: boolean;
  /** Entities that could not be read and may be missing. */
  problems?: { entityRef: string; title: string; message: string }[];
  /** Set when something may still be missing, see `OctopusProjectView`. */
  isPartial?: boolean;
  /**
   * Set when a branch that is listed may be gone, since not all deployments and
   * deletions have been read yet.
   */
  isUnverified?: boolean;
}
