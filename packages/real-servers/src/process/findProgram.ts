import { accessSync, constants, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Debian keeps the programs of each PostgreSQL in a folder of its own. */
const DEBIAN = '/usr/lib/postgresql';

/** @returns the path of the first of these programs that there is */
export function findProgram(...names: string[]): string | undefined {
  const folders = [
    ...(process.env.PATH ?? '').split(delimiter),
    ...postgresFolders(),
  ];
  return names
    .flatMap(name => folders.map(folder => join(folder, name)))
    .find(isExecutable);
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

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
