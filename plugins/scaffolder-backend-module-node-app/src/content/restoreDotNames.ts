import { readdir, rename } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * Gives back their names to files and folders whose leading period a prefix
 * stands for, such as `dot-gitignore` and `dot-github`: npm and Yarn leave hidden
 * files out of packages, wherever they lie.
 *
 * @param folder - everything in it is looked at
 * @param prefix - nothing is renamed where it is empty
 */
export async function restoreDotNames(
  folder: string,
  prefix: string,
): Promise<void> {
  if (!prefix) {
    return;
  }
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) {
      await restoreDotNames(path, prefix);
    }
    const rest = entry.name.startsWith(prefix)
      ? entry.name.slice(prefix.length)
      : '';
    // A name of periods alone would be another folder.
    if (/[^.]/.test(rest)) {
      await rename(path, join(folder, `.${rest}`));
    }
  }
}
