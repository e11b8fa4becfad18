import { PackageToPublish } from '../execution/packages/publishPackage';

/**
 * An image that Docker feeds show when a test publishes `examplePackages`.
 *
 * @public
 */
export const exampleImage = 'example/shop';

const tags: [tag: string, daysAgo: number][] = [
  ['0.2.0', 40],
  ['0.2.1', 33],
  ['0.2.2', 26],
  ['0.2.3', 19],
  ['0.2.4', 12],
  ['0.2.5-newbasket.1', 6],
  ['0.2.5', 5],
  ['0.2.6-newbasket.2', 4],
  ['0.2.6-newbasket.3', 2],
  ['0.2.6', 1],
];

/**
 * Its versions, oldest first, builds of a branch among them.
 *
 * @public
 */
export const examplePackages: PackageToPublish[] = tags.map(
  ([version, daysAgo]) => ({ packageId: exampleImage, version, daysAgo }),
);
