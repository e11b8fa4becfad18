import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import { octopusSpaceEmptyPermission } from '@octopus-backstage/plugin-octopus-common';
import { removeSubscription } from '../services/subscriptions/removeSubscription';
import { openSubscription, SubscriptionServices } from './openSubscription';
import { subscriptionSchema } from './subscriptionSchema';
import { examples } from './unsubscribe.examples';

/**
 * The action `octopus:unsubscribe`: deletes the subscription that
 * `octopus:subscribe` has set up in a space, unless somebody has edited it.
 *
 * @public
 */
export function createOctopusUnsubscribeAction(services: SubscriptionServices) {
  return createTemplateAction({
    id: 'octopus:unsubscribe',
    description:
      'Deletes the subscription through which Octopus immediately notifies this portal of what happens in a space',
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
      const { client, space, own, options } = await openSubscription(
        ctx,
        services,
        octopusSpaceEmptyPermission,
      );
      const { action, name, reason } = await removeSubscription(
        client,
        space.Id,
        own,
        options,
      );
      const subscription = `The subscription '${name}' of **${space.Name}**`;
      const summary = {
        delete: `${subscription} ${
          options.planOnly ? 'would be' : 'is'
        } deleted.`,
        keep: `${subscription} stays: ${reason}.`,
        none: `No subscription in **${space.Name}** notifies this portal.`,
      }[action];
      ctx.logger.info(summary);
      ctx.output('action', action);
      ctx.output('summary', summary);
    },
  });
}
