/**
 * What the version of a branch's build calls the branch: `login` in
 * `0.4.1-login.3`. Builds of branches are known by it (GitVersion writes it).
 */
export function branchLabel(version: string): string | undefined {
  const [, ...prerelease] = version.split('+')[0].split('-');
  return prerelease.join('-').replace(/(\.\d+)+$/, '') || undefined;
}
