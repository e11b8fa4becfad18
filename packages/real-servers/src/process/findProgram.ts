import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { findTool } from '@octopus-backstage/contract';

/** Debian keeps the programs of each PostgreSQL in a folder of its own. */
const DEBIAN = '/usr/lib/postgresql';

/** @returns the path of the first of these programs that there is */
export function findProgram(...names: string[]): string | undefined {
  const folders = postgresFolders();
  return names.map(name => findTool(name, folders)).find(Boolean);
}

function postgresFolders(): string[] {
  try {
    return readdirSync(DEBIAN)
      .sort((a, b) => Number(b) - Number(a))
      .map(version => join(DEBIAN, version, 'bin'));
  } catch {
    return [];
  }
}
