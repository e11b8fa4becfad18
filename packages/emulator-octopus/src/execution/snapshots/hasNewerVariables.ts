import { SandboxContext } from '../../context';
import { variableSets } from '../../variables/variableSets';

/** Whether a variable set was changed since its snapshot was taken. */
export function hasNewerVariables(
  ctx: SandboxContext,
  setId: string,
  snapshotId: string,
): boolean {
  const sets = ctx.store.of(variableSets);
  return sets.get(setId)?.Version !== sets.get(snapshotId)?.Version;
}
