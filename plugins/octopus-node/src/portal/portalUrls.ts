import { OctopusClient } from '../types';

/** Address of a space in the Octopus web portal. */
export function spaceUrl(client: OctopusClient, spaceId: string): string {
  return `${client.instance.baseUrl}/app#/${spaceId}`;
}

/** Address of a project in the Octopus web portal, which takes a slug as well as an id. */
export function projectUrl(
  client: OctopusClient,
  spaceId: string,
  slug: string,
): string {
  return `${spaceUrl(client, spaceId)}/projects/${slug}`;
}
