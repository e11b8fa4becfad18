/**
 * Where a portal hears of Octopus's subscriptions, and by what it knows them.
 *
 * @public
 */
export const subscriptionRoute = {
  /** Below the address of the plugin `octopus`; no user of Backstage calls it. */
  path: '/v1/subscription',
  /** A subscription can send one header of its own: `WebhookHeaderKey` in OctopusDeploy/docs:src/pages/docs/api/_generated/subscriptions.md. */
  header: 'X-Octopus-Subscription-Secret',
} as const;
