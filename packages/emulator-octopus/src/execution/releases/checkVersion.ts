import { SandboxContext } from '../../context';
import { parseVersion } from '../versions/parseVersion';
import { releaseRefusals } from './refusals';
import { releasesOf } from './releasesOf';

/**
 * Refuses a release number that is none, or that another release of the
 * project has.
 */
export function checkVersion(
  ctx: SandboxContext,
  projectId: string,
  version: string,
  ownId?: string,
): void {
  if (!parseVersion(version)) throw releaseRefusals.badVersion(version);
  const taken = releasesOf(ctx, projectId).some(
    release =>
      release.Id !== ownId &&
      release.Version.toLowerCase() === version.toLowerCase(),
  );
  if (taken) throw releaseRefusals.duplicate(version);
}
