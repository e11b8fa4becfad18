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
  subscriptionRoute,
} from '@octopus-backstage/plugin-octopus-node';
import { setUpSubscription } from '../services/setUpSubscription';
import { instance, text, Z } from './fields';
import { nameSpace } from './nameSpace';
import { examples } from './subscribe.examples';

const NAME = 'Backstage';

/** The input of `octopus:subscribe`. */
export const subscribeSchema = {
  instance,
  space: text(
    "Id, name or slug of the space; default: the instance's defaultSpace",
  ),
  name: (z: Z) =>
    z
      .string()
      .max(200)
      .describe('What the subscription is called in Octopus')
      .default(NAME)
      .optional(),
  url: text(
    'Where Octopus reaches this portal, if not at its public address: all up to and including /api/octopus',
  ),
  renewSecret: (z: Z) =>
    z
      .boolean()
      .describe(
        'Whether to send the secret again, because another one is configured by now',
      )
      .default(false)
      .optional(),
  dryRun: (z: Z) =>
    z
      .boolean()
      .describe('Only say what would be done')
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
      const base = input.url || (await discovery.getExternalBaseUrl('octopus'));
      const origin = checkUrl(base);
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
      const query =
        octopus.instances().length > 1
          ? `?${new URLSearchParams({ instance: client.instance.name })}`
          : '';
      const planOnly = input.dryRun || ctx.isDryRun;
      const { action, id, name, isDisabled } = await setUpSubscription(
        client,
        space.Id,
        {
          name: input.name || NAME,
          url: `${origin}${subscriptionRoute.path}${query}`,
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

/**
 * @returns the address without a slash at its end
 * @throws InputError that names the field
 */
function checkUrl(entered: string): string {
  const url = URL.canParse(entered) ? new URL(entered) : undefined;
  if (
    !url ||
    !['http:', 'https:'].includes(url.protocol) ||
    url.username ||
    url.password ||
    url.search ||
    url.hash
  ) {
    throw new InputError(
      'url: enter an address such as https://portal.example.com/api/octopus, without credentials, ? and #',
    );
  }
  return url.href.replace(/\/+$/, '');
}
