/** Newest version that a source describes; octopus-api.md, NU26. */
export const LATEST_VERSION = '2026.3.1507';

/** Whether a server of this version has what came with `since`, such as `2025.4`. */
export function hasReached(version: string, since: string): boolean {
  const [own, wanted] = [version, since].map(text =>
    text.split('.').map(Number),
  );
  const differing = wanted.findIndex((part, index) => part !== own[index]);
  return differing === -1 || (own[differing] ?? 0) > wanted[differing];
}
