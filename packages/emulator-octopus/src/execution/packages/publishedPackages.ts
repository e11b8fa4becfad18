import { Entity, Kind } from '../../store/kind';

/** A version of an image or package that external feeds show. */
export interface PublishedPackage extends Entity {
  /** Type of the feeds that show it, such as `Docker`. */
  feedType: string;
  packageId: string;
  version: string;
  /** Milliseconds since 1970. */
  published: number;
}

/** What the world outside has published; the same for every space. */
export const publishedPackages: Kind<PublishedPackage> = {
  idPrefix: 'PublishedPackages',
  itemType: 'PackageVersion',
  label: 'Package',
  path: 'publishedpackages',
};
