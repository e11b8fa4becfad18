import { Context, Hono } from 'hono';
import { SandboxEnv } from '../app/env';
import { SandboxContext } from '../context';
import { notFound } from '../http/errors';
import { runbookProcesses } from '../processes/processes';
import { find } from '../resources/find';
import { spaceOf } from '../spaces/spaceOf';
import { Runbook, runbooks } from './runbooks';
import { databaseSource } from './snapshotRunbook';
import { snapshotTemplate } from './snapshotTemplate';

/** Templates of snapshots, by runbook or by process. */
export function snapshotTemplateRoutes(ctx: SandboxContext): Hono<SandboxEnv> {
  const template = (c: Context<SandboxEnv>, runbook: Runbook) =>
    c.json(snapshotTemplate(ctx, databaseSource(ctx, runbook)));

  const app = new Hono<SandboxEnv>();
  for (const prefix of ['', '/projects/:projectId']) {
    app
      .get(`${prefix}/runbooks/:id/runbookSnapshotTemplate`, c =>
        template(
          c,
          find(ctx, runbooks, spaceOf(ctx, c).Id, c.req.param('id')!),
        ),
      )
      .get(`${prefix}/runbookProcesses/:id/runbookSnapshotTemplate`, c => {
        const process = ctx.store.of(runbookProcesses).get(c.req.param('id')!);
        if (!process?.RunbookId || process.frozen) {
          throw notFound();
        }
        return template(
          c,
          find(ctx, runbooks, spaceOf(ctx, c).Id, process.RunbookId),
        );
      });
  }
  return app;
}
