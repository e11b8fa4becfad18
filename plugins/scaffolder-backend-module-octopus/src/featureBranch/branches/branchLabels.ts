import { branchSlug } from '@octopus-backstage/plugin-octopus-node';
import { formerSlug, isFormerSlug } from './formerSlug';

/**
 * The labels of a branch's versions: the one that the workflow of a seeded
 * service gives them and, where it is another, the one that an earlier form of
 * that workflow gave them. No other branch has the first, and none has the
 * second by the present rule.
 *
 * @throws InputError when the branch has no name
 */
export function branchLabels(branch: string): string[] {
  const own = branchSlug(branch);
  const former = formerSlug(branch);
  return former !== own && isFormerSlug(former) ? [own, former] : [own];
}

/**
 * The prerelease part of a version, such as `myfeature.4` of
 * `0.2.8-myfeature.4`; empty when it has none.
 */
export function prereleaseOf(version: string): string {
  const [number] = version.split('+');
  const at = number.indexOf('-');
  return at < 0 ? '' : number.slice(at + 1);
}

/**
 * The label of a version, which names its branch: the first part of the
 * prerelease, such as `myfeature` of `0.2.8-myfeature.4`.
 */
export function labelOf(version: string): string {
  return prereleaseOf(version).split('.')[0];
}
