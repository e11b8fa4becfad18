import { NotAllowedError, NotFoundError } from '@backstage/errors';
import { OctopusClient } from '@octopus-backstage/plugin-octopus-node';
import {
  findOwn,
  isSameName,
  listSubscriptions,
  OwnSubscription,
  receiverOf,
  SubscriptionResource,
  subscriptionsOf,
  tells,
} from './SubscriptionResource';

/** Octopus has refused a request. */
const REFUSED = Symbol('refused');

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
 * nobody has changed what it is for since then. Where the portal's key has no right
 * to, it stays: it does no harm, and whatever else was asked for is done.
 */
export async function removeSubscription(
  client: OctopusClient,
  spaceId: string,
  own: OwnSubscription,
  options: { planOnly?: boolean; signal?: AbortSignal } = {},
): Promise<RemovalOutcome> {
  const { planOnly, signal } = options;
  const all = await unlessRefused(() =>
    listSubscriptions(client, spaceId, signal),
  );
  if (all === REFUSED) {
    const reason =
      "if there is one, since the portal's key may not see it (SubscriptionView)";
    return { action: 'keep', name: own.name, reason };
  }
  const found = findOwn(all, own);
  if (!found) {
    return { action: 'none' };
  }
  const { Id, Name: name } = found;
  const reason = whyKept(found, own);
  if (reason) {
    return { action: 'keep', name, reason };
  }
  if (!planOnly) {
    const path = `${subscriptionsOf(spaceId)}/${Id}`;
    const deleted = await unlessRefused(() =>
      client.delete(path, { signal }).catch(ignoreNotFound),
    );
    if (deleted === REFUSED) {
      return {
        action: 'keep',
        name,
        reason: "the portal's key may not delete it (SubscriptionDelete)",
      };
    }
  }
  return { action: 'delete', name };
}

async function unlessRefused<T>(
  request: () => Promise<T>,
): Promise<T | typeof REFUSED> {
  try {
    return await request();
  } catch (error) {
    if (error instanceof NotAllowedError) {
      return REFUSED;
    }
    throw error;
  }
}

/** Somebody else was first, or the response to an earlier attempt was lost. */
function ignoreNotFound(error: unknown): void {
  if (!(error instanceof NotFoundError)) {
    throw error;
  }
}

function whyKept(found: SubscriptionResource, own: OwnSubscription) {
  if (!tells(found, own)) {
    return `it notifies ${receiverOf(found)}`;
  }
  if (!isSameName(found.Name, own.name)) {
    return 'somebody else has made it';
  }
  return isEdited(found) ? 'somebody has edited it' : undefined;
}

/** Whether it is for less, or for somebody else besides. */
function isEdited({
  EventNotificationSubscription: notification,
}: SubscriptionResource): boolean {
  const { Filter, EmailTeams, SlackChannelIds, WebhookTeams } = notification;
  return [
    ...Object.values(Filter ?? {}),
    EmailTeams,
    SlackChannelIds,
    WebhookTeams,
  ].some(list => (list ?? []).length > 0);
}
