import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const repositoryRoot = join(__dirname, '../../../../..');

function inventoryPath(): string {
  const folder = process.env.OCTOPUS_REFERENCE ?? '../shared/reference';
  return join(
    resolve(repositoryRoot, folder),
    'eks-reference-architecture.json',
  );
}

/**
 * The inventory of the original, or undefined where the reference folder is
 * not at hand: the one that `OCTOPUS_REFERENCE` names, else
 * `../shared/reference` beside the checkout.
 */
export function referenceInventory(): Record<string, any> | undefined {
  const path = inventoryPath();
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : undefined;
}
