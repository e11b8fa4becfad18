import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

const FOLDER = join(
  dirname(require.resolve('@octopus-backstage/emulator-aws/package.json')),
  '../../node_modules/.cache/aws-peers/bin',
);

/**
 * Where `peers/install.sh` put a program, else its name alone, for the path to
 * find.
 */
export function peerTool(name: string): string {
  const installed = join(FOLDER, name);
  return existsSync(installed) ? installed : name;
}
