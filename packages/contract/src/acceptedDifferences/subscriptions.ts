import { GO } from './sources';
import { NullsDifference } from './types';

/** How far a subscription has got, before anything was sent for it. */
export const subscriptionDifferences: NullsDifference[] = [
  {
    id: 'subscription.nothing processed yet',
    allows: 'nulls',
    definition: 'EventNotificationSubscription',
    fields: [
      'EmailDigestLastProcessedEventAutoId',
      'WebhookLastProcessedEventAutoId',
    ],
    source: `${GO}/subscriptions/subscription.go`,
  },
];
