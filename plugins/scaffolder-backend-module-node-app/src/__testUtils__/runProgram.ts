import { execFile } from 'node:child_process';
import { dirname, delimiter } from 'node:path';

/** Runs a program with the Node of these tests first in its PATH, and never rejects. */
export function runProgram(
  cwd: string,
  program: string,
  ...args: string[]
): Promise<{ code: number; output: string }> {
  return new Promise(resolve => {
    execFile(
      program,
      args,
      {
        cwd,
        encoding: 'utf8',
        maxBuffer: 64 * 1024 * 1024,
        env: {
          ...process.env,
          PATH: [dirname(process.execPath), process.env.PATH].join(delimiter),
          // Jest's own would change what the programs do.
          NODE_ENV: undefined,
          NODE_OPTIONS: undefined,
        },
      },
      (error, stdout, stderr) =>
        resolve({
          code: error ? Number(error.code ?? 1) : 0,
          output: `${stdout}${stderr}`,
        }),
    );
  });
}
