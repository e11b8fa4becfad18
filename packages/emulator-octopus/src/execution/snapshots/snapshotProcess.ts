import { SandboxContext } from '../../context';
import { GitCommit } from '../../git/commits';
import { Process } from '../../processes/processes';
import { Kind } from '../../store/kind';
import { snapshotId } from './snapshotId';

/**
 * Freezes a process as it is now; the same version, or the same commit of one
 * in Git, is frozen only once.
 */
export function snapshotProcess(
  ctx: SandboxContext,
  kind: Kind<Process>,
  process: Process,
  commit?: GitCommit,
): Process {
  const processes = ctx.store.of(kind);
  const salt = commit?.hash ?? process.ProjectId;
  const Id = snapshotId(process.Id, process.Version, salt);
  const known = processes.get(Id);
  if (known) return known;
  if (!commit) {
    processes.put({ ...process, LastSnapshotId: Id });
  }
  return processes.put({ ...process, Id, LastSnapshotId: null, frozen: true });
}
