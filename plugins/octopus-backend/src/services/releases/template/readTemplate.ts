import { ReleaseTemplateResource } from '@octopus-backstage/plugin-octopus-node';
import { ProjectTarget } from '../../target/ProjectTarget';

/** What Octopus wants to know for a new release of a channel. */
export function readTemplate(
  { space, project, read }: ProjectTarget,
  channelId: string,
): Promise<ReleaseTemplateResource> {
  return read.get(
    `/api/${space.id}/projects/${project.Id}/deploymentprocesses/template`,
    { channel: channelId },
  );
}
