import { Entity, Kind } from '../../store/kind';

/** An image or package version that external feeds show. */
export interface PublishedPackage extends Entity {
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
