import {
  DiscoveryService,
  LoggerService,
  RootConfigService,
} from '@backstage/backend-plugin-api';
import {
  ActionPermissions,
  InitiatedRun,
  OctopusService,
  openSpace,
} from '@octopus-backstage/plugin-octopus-node';
import { portalAddress } from '../services/subscriptions/portalAddress';
import { subscriptionUrls } from '../services/subscriptions/subscriptionUrls';
import { nameSpace } from './nameSpace';
import { SUBSCRIPTION_NAME } from './subscriptionSchema';

/**
 * What the actions that set a subscription up and remove it are made with.
 *
 * @public
 */
export interface SubscriptionServices {
  octopus: OctopusService;
  permissions: ActionPermissions;
  config: RootConfigService;
  discovery: DiscoveryService;
}

/**
 * Makes sure that whoever started a run may do what it does, and opens the space.
 *
 * @returns the space, what the portal's subscription in it goes by, and how to treat it
 */
export async function openSubscription(
  ctx: InitiatedRun & {
    input: {
      instance?: string;
      space?: string;
      name?: string;
      url?: string;
      dryRun?: boolean;
    };
    isDryRun?: boolean;
    logger: LoggerService;
    signal?: AbortSignal;
  },
  services: SubscriptionServices,
  permission: Parameters<ActionPermissions['require']>[1],
) {
  const { octopus, permissions, config, discovery } = services;
  const { input, logger, signal } = ctx;
  const address = await portalAddress({ config, discovery }, input.url);
  await permissions.require(ctx, permission, nameSpace(input));
  const { client, space } = await openSpace({
    octopus,
    instance: input.instance,
    space: input.space,
    signal,
    patience: { logger },
  });
  return {
    client,
    space,
    own: {
      name: input.name || SUBSCRIPTION_NAME,
      urls: subscriptionUrls(address, octopus, client),
    },
    options: { planOnly: input.dryRun || ctx.isDryRun, signal },
  };
}
