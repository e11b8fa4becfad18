import {
  DiscoveryService,
  RootConfigService,
} from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';
import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import { octopusSpaceFillPermission } from '@octopus-backstage/plugin-octopus-common';
import {
  ActionPermissions,
  OctopusService,
  openSpace,
  readSubscriptionSecret,
} from '@octopus-backstage/plugin-octopus-node';
import { portalAddress } from '../services/subscriptions/portalAddress';
import { setUpSubscription } from '../services/subscriptions/setUpSubscription';
import { subscriptionUrl } from '../services/subscriptions/subscriptionUrl';
import { Z } from './fields';
import { nameSpace } from './nameSpace';
import { examples } from './subscribe.examples';
import { SUBSCRIPTION_NAME, subscriptionSchema } from './subscriptionSchema';

/** The input of `octopus:subscribe`. */
const subscribeSchema = {
  ...subscriptionSchema,
  renewSecret: (z: Z) =>
    z
      .boolean()
      .describe(
        'Whether to send the secret again, because another one is configured by now',
      )
      .default(false)
      .optional(),
};

/**
 * The action `octopus:subscribe`: lets Octopus tell this portal at once when
 * something has happened in a space. Nothing does so by default.
 *
 * @public
 */
export function createOctopusSubscribeAction(options: {
  octopus: OctopusService;
  permissions: ActionPermissions;
  config: RootConfigService;
  discovery: DiscoveryService;
}) {
  const { octopus, permissions, config, discovery } = options;
  return createTemplateAction({
    id: 'octopus:subscribe',
    description:
      'Sets up the subscription by which Octopus tells this portal at once what happens in a space',
    examples,
    supportsDryRun: true,
    schema: {
      input: subscribeSchema,
      output: {
        action: z =>
          z
            .enum(['create', 'update', 'keep'])
            .describe('What was done, or would be in a dry run'),
        subscriptionId: z =>
          z
            .string()
            .describe('Id of the subscription, if there is one')
            .optional(),
        summary: z => z.string().describe('Result in Markdown'),
      },
    },
    async handler(ctx) {
      const { input, logger, signal } = ctx;
      const secret = readSubscriptionSecret(config);
      if (!secret) {
        throw new InputError(
          'This portal listens to no subscription: set octopus.subscriptions.secret first',
        );
      }
      const address = await portalAddress({ config, discovery }, input.url);
      await permissions.require(
        ctx,
        octopusSpaceFillPermission,
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
      const { action, id, name, isDisabled } = await setUpSubscription(
        client,
        space.Id,
        {
          name: input.name || SUBSCRIPTION_NAME,
          url: subscriptionUrl(address, octopus, client),
          secret,
          renewSecret: input.renewSecret,
        },
        { planOnly, signal },
      );
      const done = {
        create: planOnly ? 'would be set up' : 'is set up',
        update: planOnly ? 'would get the secret' : 'has got the secret',
        keep: 'is there already, and stays as it is',
      }[action];
      const summary = `The subscription '${name}' of **${
        space.Name
      }** ${done}.${
        isDisabled ? ' It is disabled: enable it in Octopus.' : ''
      }`;
      logger.info(summary);
      ctx.output('action', action);
      if (id) {
        ctx.output('subscriptionId', id);
      }
      ctx.output('summary', summary);
    },
  });
}
