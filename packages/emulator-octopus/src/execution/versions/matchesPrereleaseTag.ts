import { parseVersion } from './parseVersion';

/**
 * Whether a version matches a channel rule's tag: a regular expression that the
 * server matches against the prerelease part together with the build metadata
 * and its plus sign, so that `^$` takes `1.1.2` but not `1.1.2+meta`
 * (octopus-api.md §6.15; OctopusDeploy/Issues#5791 and #4006). An empty tag
 * accepts everything (§6.11).
 *
 * @throws SyntaxError when the tag is no regular expression
 */
export function matchesPrereleaseTag(version: string, tag: string): boolean {
  if (!tag) return true;
  const { prerelease = '', metadata = '' } = parseVersion(version) ?? {};
  return new RegExp(tag).test(
    metadata ? `${prerelease}+${metadata}` : prerelease,
  );
}
