import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { appendFile } from 'node:fs/promises';

export interface RunOptions {
  cwd: string;
  /** File that keeps what the command says. */
  log: string;
  env?: NodeJS.ProcessEnv;
  /** What to write to its standard input. */
  input?: string;
  timeoutMs: number;
  /** Exit codes that are no failure; 0 alone when left out. */
  expectCodes?: number[];
}

/**
 * Runs a command to its end.
 *
 * @returns what it wrote to its standard output
 * @throws Error with the end of what it said, when it fails or takes too long
 */
export async function runCommand(
  [command, ...args]: string[],
  options: RunOptions,
): Promise<string> {
  const child = spawn(command, args, {
    cwd: options.cwd,
    env: options.env ?? process.env,
    timeout: options.timeoutMs,
  });
  let said = '';
  let output = '';
  child.stdout.on('data', data => {
    output += data;
    said += data;
  });
  child.stderr.on('data', data => {
    said += data;
  });
  child.stdin.end(options.input ?? '');
  const [code, signal] = await once(child, 'close');
  await appendFile(options.log, `$ ${[command, ...args].join(' ')}\n${said}\n`);
  if (!(options.expectCodes ?? [0]).includes(code)) {
    const end = said.trimEnd().split('\n').slice(-40).join('\n');
    throw new Error(
      `${[command, ...args].join(' ')} ended with ${code ?? signal} in ${
        options.cwd
      }:\n${end}`,
    );
  }
  return output;
}
