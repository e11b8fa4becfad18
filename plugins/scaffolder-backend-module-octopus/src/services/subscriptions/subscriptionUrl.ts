import {
  OctopusClient,
  OctopusService,
  subscriptionRoute,
} from '@octopus-backstage/plugin-octopus-node';

/**
 * Returns the address that a subscription is for. It names the instance where there
 * are several, since a notification does not say which server sent it.
 *
 * @param address - of the portal, up to and including `/api/octopus`
 */
export function subscriptionUrl(
  address: string,
  octopus: OctopusService,
  { instance }: OctopusClient,
): string {
  const query =
    octopus.instances().length > 1
      ? `?${new URLSearchParams({ instance: instance.name })}`
      : '';
  return `${address}${subscriptionRoute.path}${query}`;
}
