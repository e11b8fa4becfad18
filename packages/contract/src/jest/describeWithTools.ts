import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { describeUnlessMissing } from './describeUnlessMissing';
import { findTool } from './findTool';

/**
 * `describe` for tests that run real command line tools. They are skipped
 * where one is not installed; see `describeUnlessMissing`.
 */
export function describeWithTools(
  title: string,
  tools: string[],
  tests: () => void,
): void {
  const missing = tools.filter(tool => !findTool(tool));
  describeUnlessMissing(title, missing, tests);
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
