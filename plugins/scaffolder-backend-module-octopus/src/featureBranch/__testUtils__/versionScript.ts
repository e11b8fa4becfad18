import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { pathToFileURL } from 'node:url';

const SCRIPT = pathToFileURL(
  resolve(
    __dirname,
    '../../../../../templates/node-app/content/scripts/version.mjs',
  ),
);
const PROGRAM = `
import { createInterface } from 'node:readline';
const { buildVersion } = await import(process.argv[1]);
for await (const line of createInterface({ input: process.stdin })) {
  console.log(JSON.stringify(JSON.parse(line).map(buildVersion)));
}`;

/** A run of the workflow of a seeded service. */
export interface WorkflowRun {
  branch: string;
  /** A whole number from 1, and of this run only. */
  run: number;
  attempt: number;
}

/**
 * Asks `scripts/version.mjs` itself, in a process that goes on until it is
 * closed, which versions runs would make. The default branch is `main`.
 */
export function versionScript() {
  const child = spawn(
    process.execPath,
    ['--input-type=module', '--eval', PROGRAM, '--', SCRIPT.href],
    {
      stdio: ['pipe', 'pipe', 'inherit'],
      // Jest's own would change what the program does.
      env: { ...process.env, NODE_OPTIONS: undefined },
    },
  );
  const lines = createInterface({ input: child.stdout });
  return {
    versionsOf: async (runs: WorkflowRun[]): Promise<string[]> => {
      const answer = once(lines, 'line');
      const questions = runs.map(({ branch, run, attempt }) => ({
        base: '1.0.0',
        branch,
        defaultBranch: 'main',
        run: String(run),
        attempt: String(attempt),
      }));
      child.stdin.write(`${JSON.stringify(questions)}\n`);
      const [line] = await answer;
      return JSON.parse(line);
    },
    close: () => {
      child.stdin.end();
    },
  };
}
