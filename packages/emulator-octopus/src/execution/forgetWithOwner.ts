import { SandboxContext } from '../context';
import { projects } from '../projects/projects';
import { runbooks } from '../runbooks/runbooks';
import { forgetRelease } from './releases/forgetRelease';
import { releasesOf } from './releases/releasesOf';
import { RunbookRun, runbookRuns } from './runbookRuns/runbookRun';
import { forgetTask } from './tasks/forgetTask';

function forgetRuns(
  ctx: SandboxContext,
  belongs: (run: RunbookRun) => boolean,
): void {
  const runs = ctx.store.of(runbookRuns);
  for (const run of runs.list().filter(belongs)) {
    runs.remove(run.Id);
    forgetTask(ctx, run.TaskId);
  }
}

/** What was carried out goes with the project or runbook that it belongs to. */
export function forgetWithOwner(ctx: SandboxContext): void {
  ctx.onDelete(projects, project => {
    releasesOf(ctx, project.Id).forEach(release => forgetRelease(ctx, release));
    forgetRuns(ctx, run => run.ProjectId === project.Id);
  });
  ctx.onDelete(runbooks, runbook =>
    forgetRuns(ctx, run => run.RunbookId === runbook.Id),
  );
}
