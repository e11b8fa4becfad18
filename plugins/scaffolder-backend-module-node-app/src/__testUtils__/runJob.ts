import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Contexts, fillIn, holds } from './expressions';
import { runProgramWith } from './runProgram';

interface Step {
  id?: string;
  name?: string;
  if?: string;
  uses?: string;
  run?: string;
  env?: Record<string, string>;
}

export interface Job {
  if?: string;
  env?: Record<string, string>;
  outputs?: Record<string, string>;
  steps: Step[];
}

/** What came of a job. */
export interface JobResult {
  /** First step that failed, with what it printed; the job ends there. */
  failure?: string;
  /** Names of the steps that ran, or their commands. */
  ran: string[];
  /** Actions of others, which do not run here, in their order. */
  skipped: string[];
  outputs: Record<string, string>;
}

/**
 * Runs the `run` steps of a job, in their order and with the environment that
 * they have on GitHub, by bash as GitHub calls it. Steps that use an action do
 * not run, and are named in the result.
 *
 * @param dir - the workspace, where the caller has put what actions would
 * @param env - of the runner, such as `GITHUB_SHA`
 */
export async function runJob(
  job: Job,
  contexts: Contexts,
  dir: string,
  env: Record<string, string>,
): Promise<JobResult> {
  const result: JobResult = { ran: [], skipped: [], outputs: {} };
  const steps: Record<string, { outputs: Record<string, string> }> = {};
  const known = { ...contexts, steps };
  const filled = (values: Record<string, string> = {}) =>
    Object.fromEntries(
      Object.entries(values).map(([name, text]) => [name, fillIn(text, known)]),
    );
  for (const [index, step] of job.steps.entries()) {
    if (step.uses) {
      result.skipped.push(step.uses.split('@')[0]);
    } else if (holds(step.if, known)) {
      const script = join(env.RUNNER_TEMP, `step-${index}.sh`);
      const output = join(env.RUNNER_TEMP, `output-${index}`);
      writeFileSync(script, fillIn(step.run!, known));
      writeFileSync(output, '');
      const { code, output: printed } = await runProgramWith(
        {
          ...env,
          ...filled(job.env),
          ...filled(step.env),
          GITHUB_OUTPUT: output,
        },
        dir,
        'bash',
        '-e',
        script,
      );
      const name = step.name ?? step.run!;
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
