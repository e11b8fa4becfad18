import { WorkflowRun } from '../actions/workflowRun';
import { Repository } from '../repositories/repository';
import { GitHubContext } from '../server/GitHubContext';
import { Runner } from './Runner';
import { runValues } from './runValues';

/** One run, and what it is of. */
export interface QueuedRun {
  repository: Repository;
  run: WorkflowRun;
  /** Text of the workflow's file. */
  workflow: string;
  runner: Runner;
}

/** Lets the runner take a run, unless its repository is gone by now. */
export async function takeRun(
  ctx: GitHubContext,
  { repository, run, workflow, runner }: QueuedRun,
): Promise<void> {
  if (ctx.repositories.byId(repository.id) !== repository) {
    return;
  }
  const { git, defaultBranch } = repository;
  const log = (line: string) => {
    run.log.push(line);
  };
  run.status = 'in_progress';
  try {
    const values = await runValues(ctx, repository);
    run.conclusion = await runner.take({
      run,
      workflow,
      git,
      defaultBranch,
      values,
      log,
    });
  } catch (error) {
    log(error instanceof Error ? error.message : String(error));
    run.conclusion = 'failure';
  }
  run.status = 'completed';
  run.updatedAt = ctx.timestamp();
}
