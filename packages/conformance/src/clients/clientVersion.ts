import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { GoClient } from './goClients';
import { packageFolder } from './paths';

/** The pinned version of a client, without the `v`, such as `1.17.0`. */
export function clientVersion(client: GoClient): string {
  const path = join(packageFolder, 'go', client.folder, client.modFile);
  const version = readFileSync(path, 'utf8')
    .split('\n')
    .map(line => line.trim().replace(/^require /, ''))
    .find(line => line.startsWith(`${client.module} v`))
    ?.split(' ')[1];
  if (!version) {
    throw new Error(`${path} does not require ${client.module}.`);
  }
  return version.slice(1);
}
