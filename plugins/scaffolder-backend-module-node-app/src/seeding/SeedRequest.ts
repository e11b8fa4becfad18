import { NewRepository } from '../github/createRepository';

/** What one run is asked to bring about. */
export interface SeedRequest extends NewRepository {
  topics: string[];
  protectDefaultBranch: boolean;
  /** Docker Hub's, without a tag. */
  dockerImage: string;
  dockerHubUsername: string;
  dockerHubToken: string;
  /** For the repository's workflow; without it, Octopus trusts the repository. */
  octopusApiKey?: string;
  /** Entity reference of who owns the component. */
  componentOwner?: string;
  /** Name of the Octopus instance, where there are several. */
  instance?: string;
}

export interface SeedResult {
  repositoryUrl: string;
  cloneUrl: string;
  commitHash: string;
  workflowUrl: string;
  octopusProjectUrl: string;
  catalogInfoUrl: string;
  /** Remarks for people, as sentences. */
  remarks: string[];
}
