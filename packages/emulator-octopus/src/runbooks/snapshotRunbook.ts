import { SandboxContext } from '../context';
import { PackageSlot, packageSlots } from '../execution/processes/packageSlots';
import { currentVariables } from '../execution/releases/slotsOf';
import { snapshotProcess } from '../execution/snapshots/snapshotProcess';
import { snapshotProjectVariables } from '../execution/snapshots/snapshotProjectVariables';
import { octopusError } from '../http/errors';
import { runbookProcesses } from '../processes/processes';
import { projects } from '../projects/projects';
import { requireName } from '../resources/names';
import { Runbook, runbooks } from './runbooks';
import {
  RunbookSnapshot,
  runbookSnapshots,
  SelectedPackage,
} from './runbookSnapshots';

/** The packages that a snapshot of a runbook must choose versions for. */
export function runbookSlots(
  ctx: SandboxContext,
  runbook: Runbook,
): PackageSlot[] {
  const project = ctx.store.of(projects).get(runbook.ProjectId)!;
  const process = ctx.store.of(runbookProcesses).get(runbook.RunbookProcessId)!;
  return packageSlots(ctx, process, currentVariables(ctx, project));
}

/**
 * Freezes a runbook's process and variables; octopus-api.md §3 (runbook
 * snapshot / publish).
 *
 * @throws OctopusError when a package has no version; wording: octopus-api.md §6.9
 */
export function snapshotRunbook(
  ctx: SandboxContext,
  runbook: Runbook,
  input: { name: string; notes: string | null; packages: SelectedPackage[] },
  publish: boolean,
): RunbookSnapshot {
  const store = ctx.store.of(runbookSnapshots);
  const project = ctx.store.of(projects).get(runbook.ProjectId)!;
  const complete = runbookSlots(ctx, runbook).every(slot =>
    input.packages.some(
      item =>
        item.ActionName.toLowerCase() === slot.actionName.toLowerCase() &&
        item.PackageReferenceName === slot.reference &&
        item.Version,
    ),
  );
  if (!complete) {
    throw octopusError(
      400,
      'A version must be specified for every included package.',
    );
  }
  const variables = snapshotProjectVariables(ctx, project);
  const process = snapshotProcess(
    ctx,
    runbookProcesses,
    runbook.RunbookProcessId,
  )!;
  const snapshot: RunbookSnapshot = {
    Id: ctx.store.nextId('RunbookSnapshots'),
    SpaceId: runbook.SpaceId,
    ProjectId: runbook.ProjectId,
    RunbookId: runbook.Id,
    Name: input.name,
    Notes: input.notes,
    Assembled: ctx.timestamp(),
    FrozenRunbookProcessId: process.Id,
    FrozenProjectVariableSetId: variables.ProjectVariableSetSnapshotId,
    ...variables,
    SelectedPackages: input.packages,
  };
  requireName(
    runbookSnapshots,
    snapshot,
    store.list().filter(item => item.RunbookId === runbook.Id),
  );
  store.put(snapshot);
  if (publish) {
    ctx.store
      .of(runbooks)
      .put({ ...runbook, PublishedRunbookSnapshotId: snapshot.Id });
  }
  return snapshot;
}
