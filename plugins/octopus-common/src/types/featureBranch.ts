import { OctopusDeployment, OctopusEnvironment } from './project';
import { OctopusTaskState } from './task';

/** How a task is doing. */
export interface OctopusTaskStatus {
  state: OctopusTaskState;
  isCompleted: boolean;
  hasPendingInterruptions: boolean;
  hasWarningsOrErrors: boolean;
}

/** A service in the namespace of a feature branch. */
export interface OctopusFeatureBranchService {
  entityRef: string;
  title: string;
  /** The newest deployment of it to the namespace. */
  deployment: OctopusDeployment;
  /** It is a build of a branch, not the copy of what runs elsewhere. */
  isBranchBuild: boolean;
  /** Where it can be seen, if its smoke test has told. */
  url?: string;
}

/** A namespace of its own with one service's branch build in it, and copies of the others. */
export interface OctopusFeatureBranch {
  namespace: string;
  environment: OctopusEnvironment;
  /** The Git branch, where whoever deployed it left word of it. */
  branch?: string;
  /** Reference of the entity that asked for it, in the same way. */
  owner?: string;
  /** Who deployed to the namespace first: a user name in Octopus, or an entity. */
  startedBy?: string;
  /** When that was, ISO 8601. */
  createdAt: string;
  /** When it is to be deleted, ISO 8601; never when missing. */
  expiresAt?: string;
  /** What needs a look most: what runs, what failed, or else the newest deployment. */
  status: OctopusTaskStatus;
  services: OctopusFeatureBranchService[];
  /** The last attempt to delete it, while it runs or if it failed. */
  removal?: OctopusTaskStatus & { errorMessage?: string; url: string };
}

/** The feature branches that a service is in, or all of a system. */
export interface OctopusFeatureBranches {
  /** Newest first. */
  featureBranches: OctopusFeatureBranch[];
  /** When Octopus was asked for the oldest of it, ISO 8601. */
  fetchedAt: string;
  /** One of them is being deployed or deleted. */
  isActive: boolean;
  /** What could not be read, and so may be missing. */
  problems?: { entityRef: string; title: string; message: string }[];
  /** Set when something may be missing, see `OctopusProjectView`. */
  isPartial?: boolean;
}
