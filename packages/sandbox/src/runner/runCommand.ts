import { execFile } from 'node:child_process';
import { delimiter, dirname } from 'node:path';

/** Longest that one step may take, in milliseconds. */
const STEP_TIMEOUT = 600_000;

/** Runs a program with the Node of this process first in its PATH, and never rejects. */
export function runCommand(
  [program, ...args]: string[],
  cwd: string,
  env: Record<string, string>,
): Promise<{ code: number; printed: string }> {
  return new Promise(resolve => {
    execFile(
      program,
      args,
      {
        cwd,
        encoding: 'utf8',
        maxBuffer: 64 * 1024 * 1024,
        timeout: STEP_TIMEOUT,
        env: {
          ...process.env,
          PATH: [dirname(process.execPath), process.env.PATH].join(delimiter),
          // This process's own would change what the programs do.
          NODE_ENV: undefined,
          NODE_OPTIONS: undefined,
          ...env,
        },
      },
      (error, stdout, stderr) =>
        resolve({
          // No code, such as of a program that is not there, is no success.
          code: error ? Number(error.code) || 1 : 0,
          printed: `${stdout}${stderr}`,
        }),
    );
  });
}
