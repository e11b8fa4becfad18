import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { publishedPackages } from './publishedPackages';

/** A package as npm would serve it. */
export interface Tarball {
  name: string;
  /** Absolute path. */
  file: string;
}

/** Where the tarball of a package is in a folder, such as `octopus-backstage-plugin-octopus.tgz`. */
export function tarballOf(name: string, folder: string): string {
  return join(folder, `${name.slice(1).replace('/', '-')}.tgz`);
}

/**
 * The tarballs that were packed into a folder before.
 *
 * @throws Error that names a package that is not there
 */
export function packedTarballs(root: string, folder: string): Tarball[] {
  return publishedPackages(root).map(({ name }) => {
    const file = tarballOf(name, resolve(folder));
    if (!existsSync(file)) {
      throw new Error(`${name} is not in ${folder}: pack it with --pack-only`);
    }
    return { name, file };
  });
}
