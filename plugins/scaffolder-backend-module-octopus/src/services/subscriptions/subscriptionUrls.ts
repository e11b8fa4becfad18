import {
  OctopusClient,
  OctopusService,
  subscriptionRoute,
} from '@octopus-backstage/plugin-octopus-node';

/**
 * Returns the addresses that a portal's own subscription may be for: first the one
 * to use, then the one that it had before instances were added or removed. It names
 * the instance where there are several, since a notification does not say which
 * server sent it.
 *
 * @param address - of the portal, up to and including `/api/octopus`
 */
export function subscriptionUrls(
  address: string,
  octopus: OctopusService,
  { instance }: OctopusClient,
): [string, string] {
  const plain = `${address}${subscriptionRoute.path}`;
  const named = `${plain}?${new URLSearchParams({ instance: instance.name })}`;
  return octopus.instances().length > 1 ? [named, plain] : [plain, named];
}
