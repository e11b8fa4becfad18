import {
  OctopusPreview,
  octopusProjectReadPermission,
  octopusRunbookRunPermission,
  OctopusRunRunbookRequest,
  OctopusStartedRunbookRun,
} from '@octopus-backstage/plugin-octopus-common';
import { Caller } from '../context/Caller';
import { ServiceContext } from '../context/ServiceContext';
import { signature } from '../mapping/signature';
import { toPreview } from '../mapping/toPreview';
import { readRunbookPreview } from '../octopus/previews';
import { findRunbook } from '../octopus/runbooks';
import { findEnvironment } from '../octopus/settings';
import { RunbookRunResource } from '../resources/deployments';
import { checkId } from '../target/checkOwn';
import { openEntity } from '../target/openEntity';
import { authorizeExecution } from '../writes/authorizeExecution';
import { chooseTenant, findTenant } from '../writes/chooseTenant';
import { formValues } from '../writes/formValues';
import { postAndRefresh } from '../writes/postAndRefresh';
import { withAuditEvent } from '../writes/withAuditEvent';
import { startGitRunbook } from './startGitRunbook';

/** Previews the run of a runbook in an environment: its prompts and steps. */
export async function previewRunbook(
  ctx: ServiceContext,
  caller: Caller,
  ref: string,
  input: { runbookId: string; environmentId: string; tenantId?: string },
): Promise<OctopusPreview> {
  const { target } = await openEntity(
    ctx,
    caller,
    ref,
    octopusProjectReadPermission,
  );
  const runbook = await findRunbook(ctx, target, input.runbookId);
  const environment = await findEnvironment(ctx, target, input.environmentId);
  const tenant = input.tenantId
    ? await findTenant(ctx, target, checkId('Tenants', input.tenantId))
    : undefined;
  return toPreview(
    await readRunbookPreview(target, runbook, environment.Id, tenant?.Id),
    environment,
  );
}

/**
 * Runs the published snapshot of a runbook, or what is in Git of one that is
 * there. Uses the classic route for the same reasons as `deployRelease`.
 *
 * @throws what `chooseTenant` throws
 */
export function runRunbook(
  ctx: ServiceContext,
  caller: Caller,
  ref: string,
  input: OctopusRunRunbookRequest,
): Promise<OctopusStartedRunbookRun> {
  const { runbookId, environmentId, tenantId, variables } = input;
  const meta = { entityRef: ref, runbookId, environmentId };
  const event = { eventId: 'runbook-run', meta };
  return withAuditEvent(ctx, caller, event, async note => {
    const { target, found, environment } = await authorizeExecution(
      ctx,
      caller,
      {
        ref,
        environmentId,
        permission: octopusRunbookRunPermission,
        find: async opened => {
          const runbook = await findRunbook(ctx, opened, runbookId);
          return { found: runbook, name: { runbook: runbook.Name } };
        },
      },
      note,
    );
    const tenant = await chooseTenant(ctx, target, {
      mode: found.MultiTenancyMode,
      what: `The runbook '${found.Name}'`,
      environment,
      tenantId,
    });
    if (tenant) note({ tenant: tenant.Name });
    const { Form } = await readRunbookPreview(
      target,
      found,
      environment.Id,
      tenant?.Id,
    );
    const start = {
      EnvironmentId: environment.Id,
      ...(tenant && { TenantId: tenant.Id }),
      FormValues: formValues(Form, variables),
      Comments: signature('Run', caller),
    };
    const run = found.isInGit
      ? await startGitRunbook(ctx, target, found, start)
      : await postAndRefresh<RunbookRunResource>(ctx, target, 'runbookRuns', {
          RunbookId: found.Id,
          RunbookSnapshotId: found.PublishedRunbookSnapshotId,
          ...start,
        });
    note({ runbookRunId: run.Id, taskId: run.TaskId });
    return { runbookRunId: run.Id, taskId: run.TaskId };
  });
}
