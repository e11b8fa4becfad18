import {
  DiscoveryService,
  RootConfigService,
} from '@backstage/backend-plugin-api';
import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import { octopusSpaceEmptyPermission } from '@octopus-backstage/plugin-octopus-common';
import {
  ActionPermissions,
  OctopusService,
  openSpace,
} from '@octopus-backstage/plugin-octopus-node';
import { portalAddress } from '../services/subscriptions/portalAddress';
import { removeSubscription } from '../services/subscriptions/removeSubscription';
import { subscriptionUrl } from '../services/subscriptions/subscriptionUrl';
import { nameSpace } from './nameSpace';
import { SUBSCRIPTION_NAME, subscriptionSchema } from './subscriptionSchema';
import { examples } from './unsubscribe.examples';

/**
 * The action `octopus:unsubscribe`: deletes the subscription that
 * `octopus:subscribe` has set up in a space, unless somebody has edited it.
 *
 * @public
 */
export function createOctopusUnsubscribeAction(options: {
  octopus: OctopusService;
  permissions: ActionPermissions;
  config: RootConfigService;
  discovery: DiscoveryService;
}) {
  const { octopus, permissions, config, discovery } = options;
  return createTemplateAction({
    id: 'octopus:unsubscribe',
    description:
      'Deletes the subscription by which Octopus tells this portal at once what happens in a space',
    examples,
    supportsDryRun: true,
    schema: {
      input: subscriptionSchema,
      output: {
        action: z =>
          z
            .enum(['delete', 'keep', 'none'])
            .describe('What was done, or would be in a dry run'),
        summary: z => z.string().describe('Result in Markdown'),
      },
    },
    async handler(ctx) {
      const { input, logger, signal } = ctx;
      const address = await portalAddress({ config, discovery }, input.url);
      await permissions.require(
        ctx,
        octopusSpaceEmptyPermission,
        nameSpace(input),
      );
      const { client, space } = await openSpace({
        octopus,
        instance: input.instance,
        space: input.space,
        signal,
        patience: { logger },
      });
      const planOnly = input.dryRun || ctx.isDryRun;
      const { action, name, reason } = await removeSubscription(
        client,
        space.Id,
        {
          name: input.name || SUBSCRIPTION_NAME,
          url: subscriptionUrl(address, octopus, client),
        },
        { planOnly, signal },
      );
      const subscription = `The subscription '${name}' of **${space.Name}**`;
      const summary = {
        delete: `${subscription} ${planOnly ? 'would be' : 'is'} deleted.`,
        keep: `${subscription} stays: ${reason}.`,
        none: `No subscription of **${space.Name}** tells this portal.`,
      }[action];
      logger.info(summary);
      ctx.output('action', action);
      ctx.output('summary', summary);
    },
  });
}
