import { parseVersion } from './parseVersion';

/**
 * Whether a version's prerelease part matches a channel rule's tag: a regular
 * expression, `^$` meaning "no prerelease"; an empty tag accepts everything
 * (octopus-api.md §6.11).
 *
 * @throws SyntaxError when the tag is no regular expression
 */
export function matchesPrereleaseTag(version: string, tag: string): boolean {
  if (!tag) return true;
  return new RegExp(tag).test(parseVersion(version)?.prerelease ?? '');
}
