/**
 * The regular expression by which a feed's versions are those without a
 * prerelease. Octopus matches it against the build metadata, too, as in
 * `1.1.2+meta`, so that `^$` would leave these out (octopus-api.md §6.15).
 *
 * @public
 */
export const noPrereleaseTag = '^(|\\+.*)$';
