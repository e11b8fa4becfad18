import { spawn } from 'node:child_process';

export interface ProcessResult {
  exitCode: number | null;
  stdout: string;
  stderr: string;
  /** Both, in the order in which they came. */
  output: string;
}

/**
 * Runs a program to its end, without a terminal and with no input.
 * @throws Error when it cannot be started, or is not done in time
 */
export function runProcess(
  command: string,
  args: string[],
  options: {
    cwd?: string;
    env?: NodeJS.ProcessEnv;
    /** Default: 30 minutes. */
    timeoutMs?: number;
  } = {},
): Promise<ProcessResult> {
  const { cwd, env = process.env, timeoutMs = 30 * 60_000 } = options;
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd,
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const result: ProcessResult = {
      exitCode: null,
      stdout: '',
      stderr: '',
      output: '',
    };
    const collect = (name: 'stdout' | 'stderr') => (chunk: string) => {
      result[name] += chunk;
      result.output += chunk;
    };
    child.stdout.setEncoding('utf8').on('data', collect('stdout'));
    child.stderr.setEncoding('utf8').on('data', collect('stderr'));
    const timer = setTimeout(() => {
      child.kill('SIGKILL');
      reject(
        new Error(
          `${command} was not done after ${timeoutMs / 1000} seconds:\n${
            result.output
          }`,
        ),
      );
    }, timeoutMs);
    child.on('error', error => {
      clearTimeout(timer);
      reject(error);
    });
    child.on('close', exitCode => {
      clearTimeout(timer);
      resolve({ ...result, exitCode });
    });
  });
}
