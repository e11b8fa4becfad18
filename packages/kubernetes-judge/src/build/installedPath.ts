import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * Where a script of `build` puts what it builds, which the script alone knows;
 * undefined when it was never run on this machine.
 */
export function installedPath(script: string): string | undefined {
  const manifest = require.resolve(
    '@octopus-backstage/kubernetes-judge/package.json',
  );
  try {
    const path = execFileSync(
      'bash',
      [join(dirname(manifest), 'build', script), '--path'],
      { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] },
    ).trim();
    return existsSync(path) ? path : undefined;
  } catch {
    return undefined;
  }
}
