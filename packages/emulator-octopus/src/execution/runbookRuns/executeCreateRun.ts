import { SandboxContext } from '../../context';
import { requireRunbooksInDatabase } from '../../git/contentOf';
import { Bound } from '../../http/bind';
import { Environment } from '../../environments/environments';
import { machines } from '../../machines/machines';
import { runbookProcesses } from '../../processes/processes';
import { projects } from '../../projects/projects';
import { Runbook, runbooks } from '../../runbooks/runbooks';
import {
  RunbookSnapshot,
  runbookSnapshots,
} from '../../runbooks/runbookSnapshots';
import { Tenant } from '../../tenants/tenants';
import { timeOf } from '../deployments/readExecution';
import { deploymentRefusals } from '../deployments/refusals';
import { valueIn } from '../deployments/valueIn';
import { findByName, placeNamed } from '../findByName';
import { actionsNamed } from '../processes/actionsNamed';
import { requireCommandFields } from '../requireCommandFields';
import { checkRunTenant } from '../tenants/checkTenant';
import { chooseTenants } from '../tenants/chooseTenants';
import { tenantRefusals } from '../tenants/tenantRefusals';
import { createRunbookRun } from './createRunbookRun';
import { RunbookRun } from './runbookRun';

/** Body of `POST /runbook-runs/create/v1`. */
export const createRunFields = {
  SpaceId: 'text',
  SpaceIdOrName: 'text',
  ProjectName: 'text',
  RunbookName: 'text',
  Snapshot: 'text',
  EnvironmentNames: 'texts',
  Tenants: 'texts',
  TenantTags: 'texts',
  Variables: 'dictionary',
  ForcePackageDownload: 'boolean',
  SkipStepNames: 'texts',
  SpecificMachineNames: 'texts',
  ExcludedMachineNames: 'texts',
  UseGuidedFailure: 'boolean',
  RunAt: 'text',
  NoRunAfter: 'text',
} as const;

function snapshotFor(
  ctx: SandboxContext,
  runbook: Runbook,
  name: string | null | undefined,
): RunbookSnapshot {
  const id = name || runbook.PublishedRunbookSnapshotId;
  if (!id) throw deploymentRefusals.unpublished();
  return findByName(
    ctx,
    runbookSnapshots,
    runbook.SpaceId,
    id,
    snapshot => snapshot.RunbookId === runbook.Id,
  );
}

function recipients(
  ctx: SandboxContext,
  runbook: Runbook,
  environment: Environment,
  input: Bound<typeof createRunFields>,
): (Tenant | undefined)[] {
  const wanted = { names: input.Tenants ?? [], tags: input.TenantTags ?? [] };
  if (wanted.names.length + wanted.tags.length === 0) return [undefined];
  if (runbook.MultiTenancyMode === 'Untenanted') {
    throw tenantRefusals.runbookNotAllowed();
  }
  const project = ctx.store.of(projects).get(runbook.ProjectId)!;
  return chooseTenants(ctx, project, environment, wanted);
}

/**
 * Carries out the v1 command that runs a runbook: its published snapshot, or
 * the one named. Fields: octopus-api.md §3 and
 * OctopusDeploy/docs:src/pages/docs/api/_generated/runbook-runs.md.
 */
export function executeCreateRun(
  ctx: SandboxContext,
  spaceId: string,
  input: Bound<typeof createRunFields>,
  user: { name: string; id: string },
): RunbookRun[] {
  requireCommandFields(input, [
    'SpaceId',
    'SpaceIdOrName',
    'ProjectName',
    'RunbookName',
    'EnvironmentNames',
  ]);
  const project = findByName(ctx, projects, spaceId, input.ProjectName);
  requireRunbooksInDatabase(project);
  const runbook = findByName(
    ctx,
    runbooks,
    spaceId,
    input.RunbookName,
    item => item.ProjectId === project.Id,
  );
  const snapshot = snapshotFor(ctx, runbook, input.Snapshot);
  const process = ctx.store
    .of(runbookProcesses)
    .get(snapshot.FrozenRunbookProcessId);
  const targets = (names: string[] = []) =>
    names.map(name => findByName(ctx, machines, spaceId, name).Id);
  const slots = input
    .EnvironmentNames!.map(name => placeNamed(ctx, spaceId, name))
    .flatMap(environment =>
      recipients(ctx, runbook, environment, input).map(tenant => ({
        environment,
        tenant,
      })),
    );
  slots.forEach(slot => checkRunTenant(runbook, { project, ...slot }));
  return slots.map(slot =>
    createRunbookRun(ctx, {
      runbook,
      snapshot,
      ...slot,
      given: valueIn(input.Variables),
      user,
      at: ctx.now().getTime(),
      options: {
        ForcePackageDownload: input.ForcePackageDownload,
        SkipActions: actionsNamed(process, input.SkipStepNames),
        SpecificMachineIds: targets(input.SpecificMachineNames),
        ExcludedMachineIds: targets(input.ExcludedMachineNames),
        UseGuidedFailure: input.UseGuidedFailure,
        queueTime: timeOf(input.RunAt),
        queueTimeExpiry: timeOf(input.NoRunAfter),
      },
    }),
  );
}
