import { Context, Hono } from 'hono';
import { SandboxEnv } from '../app/env';
import { SandboxContext } from '../context';
import { PackageSlot } from '../execution/processes/packageSlots';
import { notFound } from '../http/errors';
import { templatePackage } from '../processes/templatePackage';
import { runbookProcesses } from '../processes/processes';
import { find } from '../resources/find';
import { spaceOf } from '../spaces/spaceOf';
import { Runbook, runbooks } from './runbooks';
import { runbookSnapshots } from './runbookSnapshots';
import { runbookSlots } from './snapshotRunbook';

/**
 * What one needs to know to take a snapshot of a runbook. Shape: definition
 * `RunbookSnapshotTemplateResource` of the OpenAPI document.
 */
export function snapshotTemplateRoutes(ctx: SandboxContext): Hono<SandboxEnv> {
  const template = (c: Context<SandboxEnv>, runbook: Runbook) => {
    const last = ctx.store
      .of(runbookSnapshots)
      .list()
      .filter(item => item.RunbookId === runbook.Id)
      .at(-1);
    const lastOf = (slot: PackageSlot) =>
      last?.SelectedPackages.find(
        item =>
          item.ActionName === slot.actionName &&
          item.PackageReferenceName === slot.reference,
      )?.Version;
    return c.json({
      RunbookId: runbook.Id,
      RunbookProcessId: runbook.RunbookProcessId,
      NextNameIncrement: `Snapshot ${ctx.randomText(7)}`,
      Packages: runbookSlots(ctx, runbook).map(slot =>
        templatePackage(slot, lastOf(slot)),
      ),
      GitResources: [],
      Links: {},
    });
  };

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
