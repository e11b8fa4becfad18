import { branchSlug } from '@octopus-backstage/plugin-octopus-node';

/**
 * The labels that versions of a branch may have: one by this project's own rule,
 * and one by GitVersion's, which drops the prefix of a feature branch and
 * replaces every character that a version cannot contain with a hyphen
 * (`FeatureBranchRegexPattern` and `SanitizeNameRegexPattern` in the
 * `RegexPatterns` of GitTools/GitVersion).
 *
 * @throws InputError when the branch has no name
 */
export function branchLabels(branch: string): string[] {
  const gitVersion = branch
    .replace(/^features?[/-](?=.)/i, '')
    .replace(/[^a-zA-Z0-9-]/g, '-');
  return [...new Set([branchSlug(branch), gitVersion])];
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
