/**
 * Extracts the branch label from a version, as GitVersion writes it: `login`
 * from `0.4.1-login.3`.
 */
export function branchLabel(version: string): string | undefined {
  const [, ...prerelease] = version.split('+')[0].split('-');
  return prerelease.join('-').replace(/(\.\d+)+$/, '') || undefined;
}
