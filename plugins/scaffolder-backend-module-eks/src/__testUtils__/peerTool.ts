import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { describeUnlessMissing } from '@octopus-backstage/contract';

/** Where packages/emulator-aws/peers/install.sh puts programs. */
const peers = resolve(
  __dirname,
  '../../../../node_modules/.cache/aws-peers/bin',
);

/**
 * `describe` for tests beside a program that nobody here wrote. They are
 * skipped where it is not installed; see `describeUnlessMissing`.
 *
 * @param tests - gets a function that runs it and gives what it prints
 */
export function describePeer(
  title: string,
  tool: string,
  tests: (run: (args: string[], env?: NodeJS.ProcessEnv) => string) => void,
): void {
  const installed = resolve(peers, tool);
  const program = existsSync(installed) ? installed : tool;
  const isThere =
    spawnSync('sh', ['-c', 'command -v "$0"', program]).status === 0;
  describeUnlessMissing(title, isThere ? [] : [tool], () =>
    tests((args, env) =>
      execFileSync(program, args, {
        encoding: 'utf8',
        env: { PATH: process.env.PATH, HOME: process.env.HOME, ...env },
      }),
    ),
  );
}
