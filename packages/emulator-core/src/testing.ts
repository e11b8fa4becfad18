import { execFile, spawnSync } from 'node:child_process';
import { promisify } from 'node:util';

/**
 * `describe` for tests that run real command line tools. They are skipped,
 * and say which tool is missing, where one is not installed.
 */
export function describeWithTools(
  title: string,
  tools: string[],
  tests: () => void,
): void {
  const missing = tools.filter(
    tool => spawnSync('sh', ['-c', `command -v ${tool}`]).status !== 0,
  );
  if (missing.length) {
    // Jest does not name suites that it skips altogether.
    process.stderr.write(`Skipped: ${title}, for want of ${missing}\n`);
  }
  const suite = missing.length ? describe.skip : describe;
  suite(title, tests);
}

/** Runs a tool with its own environment only; rejects with `stderr` and `code`. */
export function runTool(
  tool: string,
  args: string[],
  env: Record<string, string> = {},
): Promise<{ stdout: string; stderr: string }> {
  return promisify(execFile)(tool, args, {
    env: { PATH: process.env.PATH, ...env } as NodeJS.ProcessEnv,
    timeout: 30_000,
  });
}
