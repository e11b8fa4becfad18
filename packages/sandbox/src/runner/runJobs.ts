import { WorkflowJob } from '@octopus-backstage/emulator-github';
import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { parse } from 'yaml';
import { holds } from './expressions';
import { buildAction, builderPreparations, imageBuild } from './imageBuild';
import { Job, JobResult, runJob } from './runJob';

/** What came of the jobs of a workflow, by their ids. */
export type JobResults = Partial<Record<string, JobResult>>;

/** What these actions do is done here: the commit is there, and a Node. */
const DONE_HERE = ['actions/checkout', 'actions/setup-node'];

/** Last lines of what a step printed that are worth the reader's time. */
const TAIL = 20;

/**
 * Runs what can run here of the jobs of a workflow for a push: in each job, the
 * commands up to the first step that needs another action than those that check
 * out and bring Node. What runs and what does not is written to the log.
 *
 * @param imageBuilder - command that builds an image as `docker build` does, if
 *   there is one here
 * @throws Error with the command that failed, and the end of what it printed
 */
export async function runJobs(
  job: WorkflowJob,
  imageBuilder?: string[],
): Promise<JobResults> {
  const doneHere = [...DONE_HERE, ...(imageBuilder ? builderPreparations : [])];
  // An image for another processor is not built, and the next one may be.
  const dispensable = [...doneHere, ...(imageBuilder ? [buildAction] : [])];
  const { git, run, defaultBranch, log } = job;
  const folder = await mkdtemp(join(tmpdir(), 'github-run-'));
  try {
    const archive = join(folder, 'commit.tar');
    await writeFile(archive, await git.bytes(['archive', run.headSha]));
    const results: JobResults = {};
    const { jobs } = parse(job.workflow) as { jobs: Record<string, Job> };
    const github = {
      event: { repository: { default_branch: defaultBranch } },
      event_name: 'push',
      ref: `refs/heads/${run.headBranch}`,
      ref_name: run.headBranch,
      // Its name does not matter, but an empty one would equal what is not there.
      repository: 'sandbox/repository',
      run_attempt: '1',
    };
    // Workflows list their jobs in the order that they need each other in.
    for (const [id, one] of Object.entries(jobs)) {
      const contexts = { github, needs: results, secrets: {}, vars: {} };
      if (!one.steps?.some(({ run: command }) => command)) {
        log(`${id}: not run, as it holds actions only.`);
      } else if (holds(one.if, contexts)) {
        const dir = join(folder, id);
        const temp = join(folder, `${id}-temp`);
        await mkdir(dir);
        await mkdir(temp);
        await promisify(execFile)('tar', ['-xf', archive, '-C', dir]);
        results[id] = await runJob(one, contexts, {
          dir,
          env: {
            CI: 'true',
            GITHUB_RUN_ATTEMPT: '1',
            GITHUB_RUN_NUMBER: String(run.runNumber),
            GITHUB_SHA: run.headSha,
            RUNNER_TEMP: temp,
          },
          isThere: action => dispensable.includes(action),
          inPlaceOf: (uses, inputs) =>
            imageBuilder && imageBuild(imageBuilder, uses, inputs),
        });
        report(id, results[id], doneHere, log);
      } else {
        log(`${id}: not run, as its condition does not hold.`);
      }
    }
    return results;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function report(
  id: string,
  { ran, skipped, failure }: JobResult,
  doneHere: string[],
  log: (line: string) => void,
): void {
  for (const step of ran) {
    log(`${id}: ran ${step.trim()}`);
  }
  for (const step of skipped.filter(name => !doneHere.includes(name))) {
    log(`${id}: not run: ${step.trim()}`);
  }
  if (failure) {
    throw new Error(
      `${id}: ${failure.trim().split('\n').slice(-TAIL).join('\n')}`,
    );
  }
}
