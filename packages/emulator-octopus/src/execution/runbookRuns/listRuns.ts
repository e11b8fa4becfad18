import { Context } from 'hono';
import { SandboxEnv } from '../../app/env';
import { SandboxContext } from '../../context';
import { page } from '../../http/page';
import { listQuery, textQuery } from '../../http/query';
import { hasReached } from '../../root/serverVersion';
import { spaceOf } from '../../spaces/spaceOf';
import { serverTasks } from '../tasks/serverTask';
import { renderRunbookRun } from './renderRunbookRun';
import { RunbookRun, runbookRuns } from './runbookRun';

const TEMPLATE =
  '{?skip,take,ids,projects,environments,tenants,runbooks,taskState,partialName}';

/**
 * A page of runs, newest first, as the parameters of the request filter them
 * (OctopusDeploy/docs:src/pages/docs/api/_generated/runbook-runs.md). The OpenAPI
 * document of 2021.2 has `skip` and `take` only, so a sandbox of that year ignores
 * the others; in which version they came no source says.
 */
export function listRuns(
  ctx: SandboxContext,
  c: Context<SandboxEnv>,
  path: string,
  fits: (run: RunbookRun) => boolean = () => true,
) {
  const space = spaceOf(ctx, c);
  const tasks = ctx.store.of(serverTasks);
  const isFiltered = hasReached(ctx.settings.version, '2022');
  const among = (name: string, value: string) =>
    !isFiltered || (listQuery(c, name)?.includes(value) ?? true);
  const text = (name: string) => (isFiltered && textQuery(c, name)) || '';
  const part = text('partialName').toLowerCase();
  const state = text('taskState');
  const items = ctx.store
    .of(runbookRuns)
    .inSpace(space.Id)
    .filter(
      run =>
        fits(run) &&
        among('ids', run.Id) &&
        among('projects', run.ProjectId) &&
        among('environments', run.EnvironmentId) &&
        among('runbooks', run.RunbookId) &&
        among('tenants', run.TenantId ?? '') &&
        run.Name.toLowerCase().includes(part) &&
        (!state || tasks.get(run.TaskId)?.state === state),
    )
    .reverse()
    .sort((a, b) => b.created - a.created)
    .map(run => renderRunbookRun(ctx, run));
  const self = `/api/${space.Id}${path}`;
  return page(c, items, {
    itemType: runbookRuns.itemType,
    self,
    template: TEMPLATE,
  });
}
