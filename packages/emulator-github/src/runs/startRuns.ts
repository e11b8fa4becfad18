import { WorkflowRun } from '../actions/workflowRun';
import { isNothing } from '../git/workflowTouchedBy';
import { Repository } from '../repositories/repository';
import { GitHubContext, Push } from '../server/GitHubContext';
import { PushedWorkflow, pushedWorkflows } from './pushedWorkflows';
import { takeRun } from './takeRun';

const USUAL_DELAY = 5000;

/**
 * Records a run of each workflow that a push to a branch starts, and lets the
 * runner take it, where there is one.
 */
export async function startRuns(
  ctx: GitHubContext,
  repository: Repository,
  push: Push,
): Promise<void> {
  const branch = push.ref.replace('refs/heads/', '');
  if (
    branch === push.ref ||
    isNothing(push.after) ||
    !repository.actions.enabled
  ) {
    return;
  }
  const { git } = repository;
  const title = await git.run(['log', '-1', '--format=%s', push.after]);
  for (const workflow of await pushedWorkflows(git, push.after, branch)) {
    const run = record(ctx, repository, workflow, {
      headBranch: branch,
      headSha: push.after,
      displayTitle: title.trim(),
      actorLogin: push.pusher,
    });
    const { runner } = ctx.options;
    if (runner) {
      setTimeout(
        () =>
          takeRun(ctx, { repository, run, workflow: workflow.text, runner }),
        runner.delayMs ?? USUAL_DELAY,
      ).unref();
    }
  }
}

function record(
  ctx: GitHubContext,
  { runs }: Repository,
  { path, name }: PushedWorkflow,
  of: Pick<
    WorkflowRun,
    'headBranch' | 'headSha' | 'displayTitle' | 'actorLogin'
  >,
): WorkflowRun {
  const before = runs.filter(one => one.path === path);
  const at = ctx.timestamp();
  const run: WorkflowRun = {
    id: ctx.nextId(),
    runNumber: before.length + 1,
    workflowId: before[0]?.workflowId ?? ctx.nextId(),
    name,
    path,
    event: 'push',
    ...of,
    status: 'queued',
    conclusion: null,
    createdAt: at,
    updatedAt: at,
    log: [],
  };
  runs.push(run);
  return run;
}
