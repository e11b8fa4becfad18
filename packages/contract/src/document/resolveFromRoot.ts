import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

/** The root of the repository that the working directory is in, if it is in one. */
export function repositoryRoot(from = process.cwd()): string | undefined {
  if (existsSync(join(from, 'backstage.json'))) {
    return from;
  }
  const parent = dirname(from);
  return parent === from ? undefined : repositoryRoot(parent);
}

/** Resolves a path that a variable names: wherever a program runs, relative ones start at the root of the repository. */
export function resolveFromRoot(named: string): string {
  return resolve(repositoryRoot() ?? process.cwd(), named);
}
