/**
 * Packages of Backstage that a lock file has in a version that nothing names.
 * A package of Backstage asks for the very versions of its own release and
 * later ones, so these came from a later release, through a range.
 *
 * @returns such as `@backstage/ui 0.20.0`
 */
export function notAskedFor(lock: string): string[] {
  return [...lock.matchAll(/^"(@backstage\/[^"]+)":\n {2}version: (.*)$/gm)]
    .filter(([, asked, version]) => !versionsIn(asked).includes(version))
    .map(([, asked, version]) => `${asked.replace(/@npm:.*/, '')} ${version}`);
}

function versionsIn(ranges: string): string[] {
  return ranges.match(/\d+\.\d+\.\d+[^\s,]*/g) ?? [];
}
