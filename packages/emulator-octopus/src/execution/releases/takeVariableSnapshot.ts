import { SandboxContext } from '../../context';
import { projects } from '../../projects/projects';
import { snapshotProjectVariables } from '../snapshots/snapshotProjectVariables';
import { Release, releases } from './release';

/** Gives a release the project's variables of now. */
export function takeVariableSnapshot(
  ctx: SandboxContext,
  release: Release,
): Release {
  const project = ctx.store.of(projects).get(release.ProjectId)!;
  return ctx.store
    .of(releases)
    .put({ ...release, ...snapshotProjectVariables(ctx, project) });
}
