import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { actionCommand } from './actionCommand';
import { Contexts, fillIn, holds } from './expressions';
import { runCommand } from './runCommand';
import { openStepFiles } from './stepFiles';

interface Step {
  id?: string;
  name?: string;
  if?: string;
  uses?: string;
  run?: string;
  with?: Record<string, string>;
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
  /**
   * Step that failed, with what it printed, and what steps say that run then;
   * no other step does.
   */
  failure?: string;
  /** Names of the steps that ran, their commands or their actions. */
  ran: string[];
  /** The actions, and the steps, that did not run, in their order. */
  skipped: string[];
  outputs: Record<string, string>;
}

/** Functions that let a step run after another has failed: "Status check functions". */
const runsAfterFailure = /\b(?:always|cancelled|failure)\(/;

/**
 * Runs the `run` steps of a job, in their order and with the environment that
 * they have on GitHub, by bash as GitHub calls it. Steps that use an action run
 * where the action is there; the others are named in the result.
 *
 * @param options - `dir`: the workspace, where the caller has put what actions
 *   would; `env`: of the runner, with `RUNNER_TEMP`; `isThere`: whether steps
 *   after an action can do without it. After the first one that they cannot do
 *   without, no step runs; `actionDir`: folder of an action in JavaScript, by its
 *   `uses`; `inPlaceOf`: a command that does what an action would
 */
export async function runJob(
  job: Job,
  contexts: Contexts,
  options: {
    dir: string;
    env: Record<string, string>;
    isThere?(action: string): boolean;
    actionDir?(uses: string): string | undefined;
    inPlaceOf?(
      uses: string,
      inputs: () => Record<string, string>,
    ): string[] | undefined;
  },
): Promise<JobResult> {
  const {
    dir,
    env,
    isThere = () => true,
    actionDir = () => undefined,
    inPlaceOf = () => undefined,
  } = options;
  const result: JobResult = { ran: [], skipped: [], outputs: {} };
  const steps: Record<string, { outputs: Record<string, string> }> = {};
  const status = { status: 'success' };
  const known = {
    ...contexts,
    steps,
    job: status,
    runner: { temp: env.RUNNER_TEMP },
  };
  const filled = (values: Record<string, string> = {}) =>
    Object.fromEntries(
      Object.entries(values).map(([name, text]) => [
        name,
        fillIn(String(text), known),
      ]),
    );
  /** What steps hand on to those after them. */
  const handed: Record<string, string> = {};
  let lacksAction = false;
  for (const [index, step] of job.steps.entries()) {
    const name = step.name ?? step.uses?.split('@')[0] ?? step.run!;
    const action = step.uses && actionDir(step.uses);
    const instead = step.uses && inPlaceOf(step.uses, () => filled(step.with));
    if (lacksAction || (step.uses && !action && !instead)) {
      const uses = step.uses?.split('@')[0];
      lacksAction = lacksAction || !isThere(uses!);
      if (!result.failure) {
        result.skipped.push(uses ?? name);
      }
    } else if (
      (!result.failure || runsAfterFailure.test(step.if ?? '')) &&
      holds(step.if, known)
    ) {
      const files = openStepFiles(env.RUNNER_TEMP, index);
      const start = action
        ? actionCommand(action, filled(step.with))
        : {
            command: instead || bash(fillIn(step.run!, known), index),
            env: {},
          };
      const { code, printed } = await runCommand(start.command, dir, {
        ...env,
        ...filled(job.env),
        ...handed,
        ...filled(step.env),
        ...start.env,
        ...files.env,
      });
      if (code && !result.failure) {
        status.status = 'failure';
        result.failure = `${name} ended with ${code}: ${printed}`;
      } else if (result.failure) {
        result.failure += printed;
      } else {
        result.ran.push(name);
      }
      const { outputs, env: more } = files.read();
      Object.assign(handed, more);
      if (step.id) {
        steps[step.id] = { outputs };
      }
    }
  }
  if (!result.failure) {
    result.outputs = filled(job.outputs);
  }
  return result;

  function bash(script: string, index: number): string[] {
    const file = join(env.RUNNER_TEMP, `step-${index}.sh`);
    writeFileSync(file, script);
    return ['bash', '-e', file];
  }
}
