import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { publishedPackages } from '../packing/publishedPackages';
import { Block, readBlocks } from './readBlocks';

/** The blocks of the READMEs of all published packages, package by package. */
export function readmeBlocks(root: string): Block[] {
  return publishedPackages(root).flatMap(({ folder }) => {
    const path = join(folder, 'README.md');
    return existsSync(path)
      ? readBlocks(path.slice(root.length + 1), readFileSync(path, 'utf8'))
      : [];
  });
}
