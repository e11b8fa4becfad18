import { NotFoundError } from '@backstage/errors';
import { OctopusClient } from '@octopus-backstage/plugin-octopus-node';
import {
  isSameName,
  listSubscriptions,
  OwnSubscription,
  receiverOf,
  SubscriptionResource,
  subscriptionsOf,
  uriOf,
} from './SubscriptionResource';

/** What is done, or has to be, and to which subscription. */
export interface RemovalOutcome {
  action: 'delete' | 'keep' | 'none';
  /** Missing where there is none. */
  name?: string;
  /** Why it is kept, as the end of a sentence. */
  reason?: string;
}

/**
 * Deletes the subscription that tells a portal, if the portal has set it up and
 * nobody has changed what it is for since then.
 */
export async function removeSubscription(
  client: OctopusClient,
  spaceId: string,
  own: OwnSubscription,
  options: { planOnly?: boolean; signal?: AbortSignal } = {},
): Promise<RemovalOutcome> {
  const { planOnly, signal } = options;
  const all = await listSubscriptions(client, spaceId, signal);
  const named = all.find(each => isSameName(each.Name, own.name));
  const found = named ?? all.find(each => uriOf(each) === own.url);
  if (!found) {
    return { action: 'none' };
  }
  const { Id, Name: name } = found;
  const reason = whyKept(found, own);
  if (reason) {
    return { action: 'keep', name, reason };
  }
  if (!planOnly) {
    try {
      await client.delete(`${subscriptionsOf(spaceId)}/${Id}`, { signal });
    } catch (error) {
      // Somebody else was first, or the response to an earlier attempt was lost.
      if (!(error instanceof NotFoundError)) {
        throw error;
      }
    }
  }
  return { action: 'delete', name };
}

function whyKept(found: SubscriptionResource, own: OwnSubscription) {
  if (uriOf(found) !== own.url) {
    return `it tells ${receiverOf(found)}`;
  }
  if (!isSameName(found.Name, own.name)) {
    return 'somebody else has made it';
  }
  return isEdited(found) ? 'somebody has edited it' : undefined;
}

/** Whether it is for less, or for somebody else besides. */
function isEdited({
  EventNotificationSubscription: { Filter, EmailTeams, SlackChannelIds },
}: SubscriptionResource): boolean {
  return [...Object.values(Filter ?? {}), EmailTeams, SlackChannelIds].some(
    list => (list ?? []).length > 0,
  );
}
