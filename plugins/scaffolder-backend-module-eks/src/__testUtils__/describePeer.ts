import { execFileSync } from 'node:child_process';
import { describeWithTools } from '@octopus-backstage/contract';
import { peerTool } from '@octopus-backstage/emulator-aws/testing';

/**
 * `describe` for tests that compare with an external program. They are skipped
 * where it is not installed; see `describeWithTools`. It may take longer than
 * `runTool` lets a program.
 *
 * @param tests - is passed a function that runs the program and returns what it
 *   prints
 */
export function describePeer(
  title: string,
  tool: string,
  tests: (run: (args: string[], env?: NodeJS.ProcessEnv) => string) => void,
): void {
  const program = peerTool(tool);
  describeWithTools(title, [program], () =>
    tests((args, env) =>
      execFileSync(program, args, {
        encoding: 'utf8',
        env: { PATH: process.env.PATH, HOME: process.env.HOME, ...env },
      }),
    ),
  );
}
