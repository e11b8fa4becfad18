import { Feed } from './feeds';

export interface PackageVersion {
  Version: string;
  Published: string;
}

/** What feeds of a type hold. */
export interface PackageSource {
  /** In any order. */
  versions(feed: Feed, packageId: string): PackageVersion[];
  /** All packages, where they can be searched. */
  ids?(): string[];
}
