import { ProgressionResource } from '../../resources/releases';
import { ProjectTarget } from '../target/ProjectTarget';

/**
 * Releases of a project and where they are, newest first.
 *
 * @param count - of releases for each channel and environment, 1 to 100
 */
export function readProgression(
  { space, project, read }: ProjectTarget,
  count: number,
): Promise<ProgressionResource> {
  return read.get(`/api/${space.id}/projects/${project.Id}/progression`, {
    releaseHistoryCount: count,
  });
}
