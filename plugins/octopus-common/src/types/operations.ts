import { OctopusDeployment, OctopusRelease } from './project';
import { OctopusTaskDetails } from './task';

/** One page of releases, with the number of all that match. */
export interface OctopusReleasePage {
  items: OctopusRelease[];
  totalCount: number;
}

/** A variable that Octopus asks for before it deploys or runs. */
export interface OctopusPrompt {
  name: string;
  label: string;
  description?: string;
  required: boolean;
  controlType: 'SingleLineText' | 'MultiLineText' | 'Sensitive' | 'Checkbox';
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
  url: string;
}

/** Everything behind one deployment or runbook run. */
export interface OctopusDeploymentDetails {
  deployment: OctopusDeployment;
  task: OctopusTaskDetails;
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
}
