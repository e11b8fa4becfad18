import { SandboxContext } from '../context';
import { PackageSlot } from '../execution/processes/packageSlots';
import { templatePackage } from '../processes/templatePackage';
import { runbookSnapshots } from './runbookSnapshots';
import { RunbookSource, runbookSlots } from './snapshotRunbook';

/**
 * What one needs to know to take a snapshot of a runbook. Shape: definition
 * `RunbookSnapshotTemplateResource` of the OpenAPI document.
 */
export function snapshotTemplate(
  ctx: SandboxContext,
  source: RunbookSource,
): object {
  const { runbook } = source;
  const last = ctx.store
    .of(runbookSnapshots)
    .list()
    .filter(
      item =>
        item.ProjectId === runbook.ProjectId && item.RunbookId === runbook.Id,
    )
    .at(-1);
  const lastOf = (slot: PackageSlot) =>
    last?.SelectedPackages.find(
      item =>
        item.ActionName === slot.actionName &&
        item.PackageReferenceName === slot.reference,
    )?.Version;
  return {
    RunbookId: runbook.Id,
    RunbookProcessId: runbook.RunbookProcessId,
    NextNameIncrement: `Snapshot ${ctx.randomText(7)}`,
    Packages: runbookSlots(ctx, source).map(slot =>
      templatePackage(slot, lastOf(slot)),
    ),
    GitResources: [],
    Links: {},
  };
}
