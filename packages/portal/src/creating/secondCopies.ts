import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Packages of Backstage that a lock file has in more than one version. */
export async function secondCopies(portal: string): Promise<string[]> {
  const lock = await readFile(join(portal, 'yarn.lock'), 'utf8');
  const names = [...lock.matchAll(/^"(@backstage\/[^@]+)@npm:/gm)].map(
    ([, name]) => name,
  );
  return [...new Set(names.filter((name, i) => names.indexOf(name) !== i))];
}
