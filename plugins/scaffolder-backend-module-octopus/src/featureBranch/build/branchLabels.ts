import { branchSlug } from '@octopus-backstage/plugin-octopus-node';

/**
 * What a branch may be called in the prerelease part of its versions: by this
 * project's own rule, and by GitVersion's, which leaves out the prefix of a
 * feature branch and puts a hyphen for whatever a version may not hold
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
