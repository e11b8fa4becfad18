import { EventFilter } from '../events/eventFilter';
import { StoredSecret } from '../http/sensitive';
import { Entity, Kind } from '../store/kind';

/** Whom to tell of events, and of which. */
export interface Subscription extends Entity {
  SpaceId: string;
  Name: string;
  IsDisabled: boolean;
  filter: EventFilter;
  webhook: {
    /** Empty for none. */
    uri: string;
    teams: string[];
    /** A time span, such as `00:00:10`. */
    timeout: string;
    headerKey: string | null;
    headerValue: string | null;
    headerSecret: StoredSecret;
    isHeaderSensitive: boolean;
  };
  /** Settings that nothing here acts on: of mails and Slack. */
  others: Record<string, unknown>;
}

/** Subscriptions of every space. */
export const subscriptions: Kind<Subscription> = {
  idPrefix: 'Subscriptions',
  itemType: 'Subscription',
  label: 'Subscription',
  path: 'subscriptions',
};

/** How far a webhook has come; apart from its subscription, whose changes are events. */
export interface Progress extends Entity {
  /** Auto id of the last event that was looked at. */
  autoId: number;
  /** Milliseconds since 1970; null before the first delivery. */
  at: number | null;
}

export const progressOfSubscriptions: Kind<Progress> = {
  idPrefix: 'SubscriptionProgress',
  itemType: 'SubscriptionProgress',
  label: 'Subscription Progress',
  path: 'subscriptionprogress',
};
