import {
  OctopusDeployment,
  OctopusEnvironment,
  OctopusRelease,
} from './project';
import { OctopusTaskDetails } from './task';

/** One page of releases, with the number of all that match. */
export interface OctopusReleasePage {
  items: OctopusRelease[];
  totalCount: number;
  /** Set when only so many of the newest releases were looked at. */
  searchedCount?: number;
}

/** A variable that Octopus asks for before it deploys or runs. */
export interface OctopusPrompt {
  name: string;
  label: string;
  description?: string;
  required: boolean;
  controlType: 'SingleLineText' | 'MultiLineText' | 'Sensitive' | 'Checkbox';
  /** What Octopus proposes; any other value is accepted too. */
  options?: { value: string; label: string }[];
  /** Never set for sensitive ones. */
  defaultValue?: string;
}

/** What a deployment or a runbook run would do, before anything is done. */
export interface OctopusPreview {
  environment: { id: string; name: string };
  prompts: OctopusPrompt[];
  steps: { name: string; targets: string[] }[];
}

/** What a new release of a channel would be made of. */
export interface OctopusReleaseTemplate {
  nextVersion: string;
  packages: {
    step: string;
    name: string;
    packageId: string;
    /** Newest first; only those that satisfy the channel's rules. */
    versions: string[];
  }[];
}

export interface OctopusRunbook {
  id: string;
  name: string;
  description?: string;
  isPublished: boolean;
  environmentIds: string[];
  /** The same with their names: some may be in no lifecycle of the project. */
  environments?: OctopusEnvironment[];
  url: string;
}

/** Everything behind one deployment or runbook run. */
export interface OctopusDeploymentDetails {
  deployment: OctopusDeployment;
  task: OctopusTaskDetails;
  /** What was asked before it began; without the value of a sensitive one. */
  prompts?: { name: string; label: string; value?: string }[];
  /** What was noted when it was started. */
  comments?: string;
}

/** The same for a set of components: one column per environment, one row each. */
export interface OctopusSystemView {
  environments: { name: string }[];
  rows: {
    entityRef: string;
    title: string;
    /** By name of the environment. */
    current: Record<string, OctopusDeployment>;
    /** Newest deployment of each namespace, where deployments ask for one. */
    featureBranches?: OctopusDeployment[];
    /** Why a row is empty. */
    problem?: string;
  }[];
  fetchedAt: string;
  /** Set when feature branches or who deployed may be missing, see `OctopusProjectView`. */
  isPartial?: boolean;
}
