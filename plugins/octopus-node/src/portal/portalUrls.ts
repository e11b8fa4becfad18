import { OctopusClient } from '../types';

/**
 * Addresses in the Octopus web portal. Source: `Links.Web` of recorded
 * projects, releases, deployments and tasks (DataDog/integrations-core,
 * 2024.2 server). Runbooks have no such link: theirs is their project's.
 *
 * @public
 */
export function portalUrls(baseUrl: string, spaceId: string) {
  const space = `${baseUrl}/app#/${spaceId}`;
  return {
    space,
    /** Takes a slug as well as an id. */
    project: (id: string) => `${space}/projects/${id}`,
    release: (id: string) => `${space}/releases/${id}`,
    deployment: (id: string) => `${space}/deployments/${id}`,
    task: (id: string) => `${space}/tasks/${id}`,
  };
}

/**
 * Address of a project in the Octopus web portal, which takes a slug as well as an id.
 *
 * @public
 */
export function projectUrl(
  { instance }: Pick<OctopusClient, 'instance'>,
  spaceId: string,
  slug: string,
): string {
  return portalUrls(instance.baseUrl, spaceId).project(slug);
}

/**
 * Address of a space in the Octopus web portal.
 *
 * @public
 */
export function spaceUrl(
  { instance }: Pick<OctopusClient, 'instance'>,
  spaceId: string,
): string {
  return portalUrls(instance.baseUrl, spaceId).space;
}
