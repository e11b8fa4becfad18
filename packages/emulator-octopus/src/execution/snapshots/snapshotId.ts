import { createHash } from 'crypto';

/**
 * Id of a snapshot: `deploymentprocess-Projects-1-s-1-MNSER`, that is the id
 * of what was frozen, its version, and five letters (octopus-api.md §2).
 */
export function snapshotId(id: string, version: number, salt: string): string {
  const letters = createHash('sha1')
    .update(`${id}/${version}/${salt}`)
    .digest('base64')
    .replace(/[^A-Za-z]/g, '')
    .slice(0, 5)
    .toUpperCase();
  return `${id}-s-${version}-${letters}`;
}
