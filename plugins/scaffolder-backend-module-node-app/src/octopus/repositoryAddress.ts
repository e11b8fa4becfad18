/**
 * The address of a repository for people and for comparison: what a build server
 * calls it may hold a token, such as `https://gitlab-ci-token:TOKEN@host/o/r.git`.
 *
 * @param root - `VcsRoot` of build information, whoever wrote it
 * @returns `https://host/path` without user information and `.git`; nothing for
 *   what is no such address, which could be anything
 */
export function repositoryAddress(root: string): string | undefined {
  const [, host, path] = /^[^/@]+@([^/:@]+):\/?([^@]+)$/.exec(root) ?? [];
  const address = host ? `https://${host}/${path}` : root;
  if (!URL.canParse(address)) {
    return undefined;
  }
  const url = new URL(address);
  // An @ in a path may end a password that nobody encoded.
  if (!url.host || url.pathname.includes('@')) {
    return undefined;
  }
  // Another protocol has a port of its own.
  const server = /^https?:$/.test(url.protocol) ? url.host : url.hostname;
  return `https://${server}${url.pathname.replace(/(\.git)?\/*$/, '')}`;
}
