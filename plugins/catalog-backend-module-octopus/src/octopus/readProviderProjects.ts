import { NotFoundError } from '@backstage/errors';
import { OctopusService } from '@octopus-backstage/plugin-octopus-node';
import { ProviderSettings } from '../config/ProviderSettings';
import { readGroupIds } from './readGroupIds';
import { readProjects, SpaceProject } from './readProjects';

/** The projects that one run has read. */
export interface ProviderProjects {
  baseUrl: string;
  space: { id: string; name: string };
  /** The projects that match the filter. */
  projects: SpaceProject[];
  /** The number of all projects in the space. */
  total: number;
}

/**
 * Reads the projects that a provider selects, with the read-only credential:
 * one request for the space, one for the project groups if they are filtered,
 * and one for each page of projects.
 *
 * @throws NotFoundError when no project is visible at all, which is how a
 * credential without permissions appears; whatever the client throws
 */
export async function readProviderProjects(
  octopus: OctopusService,
  settings: ProviderSettings,
  options: { signal?: AbortSignal } = {},
): Promise<ProviderProjects> {
  const { instance, filter } = settings;
  const client = octopus.client({ instance, access: 'read' });
  const { Id, Name } = await client.resolveSpace(settings.space, options);
  const groupIds = await readGroupIds(client, Id, settings, options);
  const all = await readProjects(client, Id, options);
  if (all.length === 0) {
    throw new NotFoundError(
      `Octopus instance '${instance}' shows no project in space '${Name}': if there are any, let the user of the read credential see them`,
    );
  }
  const projects = all.filter(
    project =>
      (!groupIds || groupIds.has(project.ProjectGroupId)) &&
      (filter.include.length === 0 ||
        filter.include.some(pattern => pattern.test(project.Name))) &&
      !filter.exclude.some(pattern => pattern.test(project.Name)),
  );
  return {
    baseUrl: client.instance.baseUrl,
    space: { id: Id, name: Name },
    projects,
    total: all.length,
  };
}
