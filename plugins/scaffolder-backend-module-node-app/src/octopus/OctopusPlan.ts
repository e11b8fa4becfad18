import { Blueprint } from '@octopus-backstage/plugin-octopus-blueprint';
import { OctopusClient } from '@octopus-backstage/plugin-octopus-node';
import { OidcTrust } from './OidcTrust';

export interface OctopusProject {
  id: string;
  name: string;
  slug: string;
}

/** What a run found in Octopus, and is going to do there. */
export interface OctopusPlan {
  client: OctopusClient;
  space: { Id: string; Name: string };
  /** Either the project that is there, or what makes one. */
  project: OctopusProject | Blueprint;
  /** Channels that the workflow names and the project lacks. */
  missingChannels: string[];
  /** Name of the environment that builds of the main branch are deployed to. */
  environment?: string;
  /** The service account that will trust the repository. */
  trust?: OidcTrust;
}
