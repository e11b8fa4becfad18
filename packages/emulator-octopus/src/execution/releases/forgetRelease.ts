import { SandboxContext } from '../../context';
import { deployments } from '../deployments/deployment';
import { forgetTask } from '../tasks/forgetTask';
import { Release, releases } from './release';

/** Deletes a release with all of its deployments and their tasks. */
export function forgetRelease(ctx: SandboxContext, release: Release): void {
  const all = ctx.store.of(deployments);
  for (const deployment of all.list()) {
    if (deployment.ReleaseId === release.Id) {
      all.remove(deployment.Id);
      forgetTask(ctx, deployment.TaskId);
    }
  }
  ctx.delete(releases, release);
}
