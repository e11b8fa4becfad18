import { SandboxContext } from '../../context';
import { Project } from '../../projects/projects';
import { nextVersion } from '../versions/nextVersion';
import { resolveVersionMask } from '../versions/resolveVersionMask';
import { releasesOf } from './releasesOf';

/** What the server counts when a project has no versioning strategy. */
const DEFAULT_TEMPLATE = '0.0.i';

/** The number of the next release of a project, as its settings count. */
export function proposedVersion(ctx: SandboxContext, project: Project): string {
  const last = releasesOf(ctx, project.Id)[0]?.Version;
  const template = project.VersioningStrategy?.Template || DEFAULT_TEMPLATE;
  return resolveVersionMask(nextVersion(template, last), last);
}
