/**
 * The prerelease part of a version, such as `myfeature.4` of
 * `0.2.8-myfeature.4`; empty where there is none.
 */
export function prereleaseOf(version: string): string {
  const [number] = version.split('+');
  const at = number.indexOf('-');
  return at < 0 ? '' : number.slice(at + 1);
}

/**
 * What names the branch in a version: the first part of its prerelease, such
 * as `myfeature` of `0.2.8-myfeature.4`.
 */
export function labelOf(version: string): string {
  return prereleaseOf(version).split('.')[0];
}
