/**
 * Extracts the branch label from a version: `login` from `0.4.1-login.3`. None
 * where it ends with twelve digits of a hash (`branchSlug` of
 * plugin-octopus-node): such a branch is called something else.
 *
 * @public
 */
export function branchLabel(version: string): string | undefined {
  const [, ...prerelease] = version.split('+')[0].split('-');
  const label = prerelease.join('-').replace(/(\.\d+)+$/, '');
  return /-[0-9a-f]{12}$/.test(label) ? undefined : label || undefined;
}
