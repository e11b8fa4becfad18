import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { describeUnlessMissing, findTool } from '@octopus-backstage/contract';

/** Where packages/emulator-aws/peers/install.sh puts programs. */
const peers = resolve(
  __dirname,
  '../../../../node_modules/.cache/aws-peers/bin',
);

/**
 * `describe` for tests that compare with an external program. They are skipped
 * where it is not installed; see `describeUnlessMissing`.
 *
 * @param tests - is passed a function that runs the program and returns what it
 *   prints
 */
export function describePeer(
  title: string,
  tool: string,
  tests: (run: (args: string[], env?: NodeJS.ProcessEnv) => string) => void,
): void {
  const installed = resolve(peers, tool);
  const program = existsSync(installed) ? installed : tool;
  describeUnlessMissing(title, findTool(program) ? [] : [tool], () =>
    tests((args, env) =>
      execFileSync(program, args, {
        encoding: 'utf8',
        env: { PATH: process.env.PATH, HOME: process.env.HOME, ...env },
      }),
    ),
  );
}
