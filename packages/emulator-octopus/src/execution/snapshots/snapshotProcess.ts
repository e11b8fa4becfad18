import { SandboxContext } from '../../context';
import { Process } from '../../processes/processes';
import { Kind } from '../../store/kind';
import { snapshotId } from './snapshotId';

/** Freezes a process as it is now; the same version is frozen only once. */
export function snapshotProcess(
  ctx: SandboxContext,
  kind: Kind<Process>,
  processId: string,
): Process | undefined {
  const processes = ctx.store.of(kind);
  const process = processes.get(processId);
  if (!process) return undefined;
  const Id = snapshotId(process.Id, process.Version, process.ProjectId);
  const known = processes.get(Id);
  if (known) return known;
  processes.put({ ...process, LastSnapshotId: Id });
  return processes.put({ ...process, Id, LastSnapshotId: null, frozen: true });
}
