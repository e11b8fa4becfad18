import { InputError } from '@backstage/errors';
import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import { octopusSpaceFillPermission } from '@octopus-backstage/plugin-octopus-common';
import { readSubscriptionSecret } from '@octopus-backstage/plugin-octopus-node';
import { setUpSubscription } from '../services/subscriptions/setUpSubscription';
import { Z } from './fields';
import { openSubscription, SubscriptionServices } from './openSubscription';
import { examples } from './subscribe.examples';
import { subscriptionSchema } from './subscriptionSchema';

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
export function createOctopusSubscribeAction(services: SubscriptionServices) {
  return createTemplateAction({
    id: 'octopus:subscribe',
    description:
      'Sets up the subscription through which Octopus immediately notifies this portal of what happens in a space',
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
      const { input, logger } = ctx;
      const secret = readSubscriptionSecret(services.config);
      if (!secret) {
        throw new InputError(
          'This portal does not accept subscription notifications: set octopus.subscriptions.secret first',
        );
      }
      const { client, space, own, options } = await openSubscription(
        ctx,
        services,
        octopusSpaceFillPermission,
      );
      const { action, id, name, isDisabled } = await setUpSubscription(
        client,
        space.Id,
        { ...own, secret, renewSecret: input.renewSecret },
        options,
      );
      const { planOnly } = options;
      const done = {
        create: planOnly ? 'would be set up' : 'is set up',
        update: planOnly ? 'would be updated' : 'is updated',
        keep: 'already exists and stays as it is',
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
