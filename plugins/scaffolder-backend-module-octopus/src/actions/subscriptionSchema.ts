import { instance, text, Z } from './fields';

/** What the subscription of a portal is called, unless somebody names it. */
export const SUBSCRIPTION_NAME = 'Backstage';

/** Which subscription of which space: input of the actions that set it up and remove it. */
export const subscriptionSchema = {
  instance,
  space: text(
    "Id, name or slug of the space; default: the instance's defaultSpace",
  ),
  name: (z: Z) =>
    z
      .string()
      .max(200)
      .describe('What the subscription is called in Octopus')
      .default(SUBSCRIPTION_NAME)
      .optional(),
  url: text(
    'Where Octopus reaches this portal, if not at its public address: all up to and including /api/octopus, as in octopus.subscriptions.addresses',
  ),
  dryRun: (z: Z) =>
    z
      .boolean()
      .describe('Only say what would be done')
      .default(false)
      .optional(),
};
