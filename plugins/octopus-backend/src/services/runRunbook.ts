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
import { readRunbookPreview } from '../octopus/previews';
import { findRunbook } from '../octopus/runbooks';
import { findEnvironment } from '../octopus/settings';
import { RunbookRunResource } from '../resources/deployments';
import { openEntity } from '../target/openEntity';
import { authorizeExecution } from '../writes/authorizeExecution';
import { chooseTenants } from '../writes/chooseTenants';
import { valuesOfForms } from '../writes/formValues';
import { postAndRefresh } from '../writes/postAndRefresh';
import { startForTenants } from '../writes/startForTenants';
import { withAuditEvent } from '../writes/withAuditEvent';
import { previewForTenants } from './previewForTenants';
import { startGitRunbook } from './startGitRunbook';

/** Previews the run of a runbook in an environment: its prompts and steps. */
export async function previewRunbook(
  ctx: ServiceContext,
  caller: Caller,
  ref: string,
  input: {
    runbookId: string;
    environmentId: string;
    tenantId?: string;
    tenantTags?: string[];
  },
): Promise<OctopusPreview> {
  const { target } = await openEntity(
    ctx,
    caller,
    ref,
    octopusProjectReadPermission,
  );
  const runbook = await findRunbook(ctx, target, input.runbookId);
  const environment = await findEnvironment(ctx, target, input.environmentId);
  return previewForTenants(ctx, target, { ...input, environment }, tenantId =>
    readRunbookPreview(target, runbook, environment.Id, tenantId),
  );
}

/**
 * Runs the published snapshot of a runbook, or what is in Git of one that is
 * there. Uses the classic route for the same reasons as `deployRelease`.
 *
 * @throws what `chooseTenants` throws
 */
export function runRunbook(
  ctx: ServiceContext,
  caller: Caller,
  ref: string,
  input: OctopusRunRunbookRequest,
): Promise<OctopusStartedRunbookRun> {
  const { runbookId, environmentId, tenantId, tenantTags, variables } = input;
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
    const tenants = await chooseTenants(ctx, target, {
      mode: found.MultiTenancyMode,
      what: `The runbook '${found.Name}'`,
      environment,
      tenantId,
      tenantTags,
    });
    return startForTenants(tenants, {
      note,
      isOne: !tenantTags?.length,
      prepare: async each => {
        const previews = await Promise.all(
          each.map(tenant =>
            readRunbookPreview(target, found, environment.Id, tenant?.Id),
          ),
        );
        return valuesOfForms(
          previews.map(({ Form }) => Form),
          variables,
        );
      },
      start: async (tenant, FormValues) => {
        const start = {
          EnvironmentId: environment.Id,
          ...(tenant && { TenantId: tenant.Id }),
          FormValues,
          Comments: signature('Run', caller),
        };
        const { Id, TaskId } = found.isInGit
          ? await startGitRunbook(ctx, target, found, start)
          : await postAndRefresh<RunbookRunResource>(
              ctx,
              target,
              'runbookRuns',
              {
                RunbookId: found.Id,
                RunbookSnapshotId: found.PublishedRunbookSnapshotId,
                ...start,
              },
            );
        return { runbookRunId: Id, taskId: TaskId };
      },
    });
  });
}
