import { License } from '../content/license';
import { NewRepository } from '../github/createRepository';
import { Image } from '../names/image';
import { ServiceNames } from '../names/names';

/** What one run is asked to bring about. */
export interface SeedRequest extends NewRepository {
  names: ServiceNames;
  topics: string[];
  protectDefaultBranch: boolean;
  image: Image;
  /** Of the workflow, where the image is on Docker Hub. */
  dockerHubUsername?: string;
  dockerHubToken?: string;
  /** The role that the workflow assumes in AWS, where the image is in Amazon ECR. */
  awsRoleArn?: string;
  /** For the repository's workflow; without it, Octopus trusts the repository. */
  octopusApiKey?: string;
  license: License;
  /** Who reviews changes, as `CODEOWNERS` names them. */
  codeOwners?: string;
  /** Entity reference of who owns the component. */
  componentOwner?: string;
  /** Entity reference or name of the system that the component is a part of. */
  system?: string;
  /** Name of the Octopus instance, where there are several. */
  instance?: string;
}

export interface SeedResult {
  /** Owner and name of the repository, as GitHub writes them. */
  fullName: string;
  repositoryUrl: string;
  cloneUrl: string;
  commitHash: string;
  workflowUrl: string;
  octopusProjectUrl: string;
  catalogInfoUrl: string;
  /** Remarks for people, as sentences. */
  remarks: string[];
}
