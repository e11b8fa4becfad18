import { execFile } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { Contexts, fillIn, holds } from './expressions';

interface Step {
  id?: string;
  name?: string;
  if?: string;
  uses?: string;
  run?: string;
  env?: Record<string, string>;
}

/** A job of a workflow, as far as it is understood here. */
export interface Job {
  name?: string;
  if?: string;
  needs?: string | string[];
  env?: Record<string, string>;
  outputs?: Record<string, string>;
  steps: Step[];
}

/** What came of a job. */
export interface JobResult {
  /** Step that failed, with what it printed; the job ends there. */
  failure?: string;
  /** Names of the steps that ran, or their commands. */
  ran: string[];
  /** The actions, and the steps, that did not run, in their order. */
  skipped: string[];
  outputs: Record<string, string>;
}

/** Longest that one step may take, in milliseconds. */
const STEP_TIMEOUT = 600_000;

/**
 * Runs the `run` steps of a job, in their order and with the environment that
 * they have on GitHub, by bash as GitHub calls it. Steps that use an action do
 * not run, and are named in the result.
 *
 * @param options - `dir`: the workspace, where the caller has put what actions
 *   would; `env`: of the runner, with `RUNNER_TEMP`; `isThere`: whether steps
 *   after an action can do without it. After the first one that they cannot do
 *   without, no step runs
 */
export async function runJob(
  job: Job,
  contexts: Contexts,
  options: {
    dir: string;
    env: Record<string, string>;
    isThere?(action: string): boolean;
  },
): Promise<JobResult> {
  const { dir, env, isThere = () => true } = options;
  const result: JobResult = { ran: [], skipped: [], outputs: {} };
  const steps: Record<string, { outputs: Record<string, string> }> = {};
  const known = { ...contexts, steps };
  const filled = (values: Record<string, string> = {}) =>
    Object.fromEntries(
      Object.entries(values).map(([name, text]) => [name, fillIn(text, known)]),
    );
  let lacksAction = false;
  for (const [index, step] of job.steps.entries()) {
    const name = step.name ?? step.uses?.split('@')[0] ?? step.run!;
    if (step.uses || lacksAction) {
      const action = step.uses?.split('@')[0];
      lacksAction = lacksAction || !isThere(action!);
      result.skipped.push(action ?? name);
    } else if (holds(step.if, known)) {
      const output = join(env.RUNNER_TEMP, `output-${index}`);
      const script = join(env.RUNNER_TEMP, `step-${index}.sh`);
      writeFileSync(output, '');
      writeFileSync(script, fillIn(step.run!, known));
      const { code, printed } = await runScript(script, dir, {
        ...env,
        ...filled(job.env),
        ...filled(step.env),
        GITHUB_OUTPUT: output,
      });
      if (code) {
        result.failure = `${name} ended with ${code}: ${printed}`;
        return result;
      }
      result.ran.push(name);
      if (step.id) {
        const lines = readFileSync(output, 'utf8').trim().split('\n');
        steps[step.id] = {
          outputs: Object.fromEntries(lines.map(line => line.split('='))),
        };
      }
    }
  }
  result.outputs = filled(job.outputs);
  return result;
}

/** Runs a script by the bash and the Node of this process, and never rejects. */
function runScript(
  script: string,
  cwd: string,
  env: Record<string, string>,
): Promise<{ code: number; printed: string }> {
  return new Promise(resolve => {
    execFile(
      'bash',
      ['-e', script],
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
          code: error ? Number(error.code ?? 1) : 0,
          printed: `${stdout}${stderr}`,
        }),
    );
  });
}
