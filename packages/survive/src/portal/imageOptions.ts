import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Reads what the image of a checkout lets Node be started with.
 *
 * @param backend - folder of its backend
 * @returns the value of NODE_OPTIONS; empty where there is no image, or it says nothing
 */
export function imageOptions(backend: string): string {
  const file = join(backend, 'Dockerfile');
  const text = existsSync(file) ? readFileSync(file, 'utf8') : '';
  return /^ENV NODE_OPTIONS="?([^"\n]*)"?$/m.exec(text)?.[1] ?? '';
}
