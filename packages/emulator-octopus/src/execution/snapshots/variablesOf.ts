import { SandboxContext } from '../../context';
import { Variable, variableSets } from '../../variables/variableSets';
import { VariableSnapshots } from './snapshotProjectVariables';

/** The variables of a release or runbook snapshot, the project's first. */
export function variablesOf(
  ctx: SandboxContext,
  snapshots: VariableSnapshots,
): Variable[][] {
  const sets = ctx.store.of(variableSets);
  return [
    snapshots.ProjectVariableSetSnapshotId,
    ...snapshots.LibraryVariableSetSnapshotIds,
  ].map(id => sets.get(id)?.Variables ?? []);
}
