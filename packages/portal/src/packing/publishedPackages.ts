import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A package of this repository that is published. */
export interface PublishedPackage {
  name: string;
  /** Absolute path. */
  folder: string;
}

/** All packages in `plugins/`, in the order of their folders. */
export function publishedPackages(root: string): PublishedPackage[] {
  return readdirSync(join(root, 'plugins'))
    .map(name => join(root, 'plugins', name))
    .map(folder => ({ folder, manifest: readManifest(folder) }))
    .filter(({ manifest }) => !manifest.private)
    .map(({ folder, manifest }) => ({ folder, name: manifest.name }));
}

function readManifest(folder: string): { name: string; private?: boolean } {
  return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
}
