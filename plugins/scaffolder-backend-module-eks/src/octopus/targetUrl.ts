import {
  OctopusClient,
  spaceUrl,
} from '@octopus-backstage/plugin-octopus-node';

/** Address of a deployment target in the Octopus web portal. Source: port-labs/ocean, integrations/octopus (examples). */
export function targetUrl(
  client: OctopusClient,
  spaceId: string,
  id: string,
): string {
  return `${spaceUrl(client, spaceId)}/infrastructure/machines/${id}/settings`;
}
