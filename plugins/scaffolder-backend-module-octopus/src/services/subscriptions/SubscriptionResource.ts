import { OctopusClient } from '@octopus-backstage/plugin-octopus-node';

/**
 * A subscription, reduced to the fields in use. What is sent back has all others as
 * they were. Source:
 * OctopusDeploy/docs:src/pages/docs/api/_generated/subscriptions.md.
 */
export interface SubscriptionResource {
  Id: string;
  Name: string;
  IsDisabled: boolean;
  EventNotificationSubscription: {
    /** Lists of ids and words; all are empty where nothing is filtered. */
    Filter?: Record<string, string[] | null> | null;
    EmailTeams?: string[] | null;
    SlackChannelIds?: string[] | null;
    WebhookTeams?: string[] | null;
    WebhookURI?: string | null;
    WebhookHeaderKey?: string | null;
    WebhookHeaderValue?: {
      IsSensitive?: boolean;
      SensitiveValue?: { HasValue?: boolean } | null;
    } | null;
  };
}

/** By what a portal knows its own subscription. */
export interface OwnSubscription {
  /** What it is called in Octopus. */
  name: string;
  /** Addresses of the portal: the one to use, and others that it had. */
  urls: readonly [string, ...string[]];
}

/** @returns the path of all subscriptions of a space */
export const subscriptionsOf = (spaceId: string) =>
  `/api/${spaceId}/subscriptions`;

export function listSubscriptions(
  client: OctopusClient,
  spaceId: string,
  signal?: AbortSignal,
): Promise<SubscriptionResource[]> {
  return client.list<SubscriptionResource>(`${subscriptionsOf(spaceId)}/all`, {
    signal,
  });
}

export function uriOf({ EventNotificationSubscription }: SubscriptionResource) {
  return EventNotificationSubscription.WebhookURI ?? '';
}

/** Whether a subscription tells the portal. */
export function tells(
  subscription: SubscriptionResource,
  { urls }: OwnSubscription,
): boolean {
  return urls.includes(uriOf(subscription));
}

/**
 * Whom a subscription tells, in words. Not the whole address: in those of chats, for
 * example, the path is the credential.
 */
export function receiverOf(subscription: SubscriptionResource): string {
  const uri = uriOf(subscription);
  return uri && URL.canParse(uri) ? new URL(uri).host : 'nobody by webhook';
}

/** Names of Octopus do not differ by case alone. */
export function isSameName(a: string, b: string): boolean {
  return a.toLocaleLowerCase('en-US') === b.toLocaleLowerCase('en-US');
}

/** The subscription of that name, or else one that tells the portal. */
export function findOwn(
  all: SubscriptionResource[],
  own: OwnSubscription,
): SubscriptionResource | undefined {
  return (
    all.find(each => isSameName(each.Name, own.name)) ??
    all.find(each => tells(each, own))
  );
}
