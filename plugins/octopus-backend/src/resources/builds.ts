import { BuildInformationResource } from './releases';

/** A version in a feed. Source: definition `PackageVersionResource` of the OpenAPI document. */
export interface PackageVersionResource {
  Version: string;
  /** Not of every kind of feed. */
  Published?: string | null;
}

/**
 * Build information as it is listed. Source: definition
 * `OctopusPackageVersionBuildInformationMappedResource` of the OpenAPI document.
 */
export interface InformationResource extends BuildInformationResource {
  BuildEnvironment?: string | null;
  /** When Octopus was told. */
  Created?: string | null;
}

/** The builds of a package that were made of branches, the newest first. */
export interface PackageBuilds {
  versions: PackageVersionResource[];
  informed: InformationResource[];
}
