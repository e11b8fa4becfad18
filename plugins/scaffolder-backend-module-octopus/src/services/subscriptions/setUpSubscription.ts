import { ConflictError } from '@backstage/errors';
import {
  OctopusClient,
  subscriptionRoute,
} from '@octopus-backstage/plugin-octopus-node';
import {
  findOwn,
  isSameName,
  listSubscriptions,
  OwnSubscription,
  receiverOf,
  SubscriptionResource,
  subscriptionsOf,
  tells,
  uriOf,
} from './SubscriptionResource';

/** How a portal is to be told of what happens in a space. */
interface WantedSubscription extends OwnSubscription {
  secret: string;
  /** Whether to send the secret although one is set. */
  renewSecret?: boolean;
}

/** What is done, or has to be, and to which subscription. */
export interface SubscriptionOutcome {
  action: 'create' | 'update' | 'keep';
  /** Missing while it is only planned. */
  id?: string;
  name: string;
  isDisabled: boolean;
}

/**
 * Sets up the subscription of a portal in a space, unless there is one. One that
 * somebody else has made for the same address is kept as it is. Of its own, only
 * address and header are changed: whoever narrowed its events or disabled it meant to.
 *
 * @throws ConflictError when a subscription of that name tells somebody else
 */
export async function setUpSubscription(
  client: OctopusClient,
  spaceId: string,
  wanted: WantedSubscription,
  options: { planOnly?: boolean; signal?: AbortSignal } = {},
): Promise<SubscriptionOutcome> {
  const { name, urls } = wanted;
  const { planOnly, signal } = options;
  const path = subscriptionsOf(spaceId);
  const find = async () => {
    const all = await listSubscriptions(client, spaceId, signal);
    const found = findOwn(all, wanted);
    if (found && !tells(found, wanted)) {
      throw new ConflictError(
        `The space has a subscription '${
          found.Name
        }' that notifies ${receiverOf(
          found,
        )}: enter another name, or rename it in Octopus`,
      );
    }
    return found;
  };
  const current = await find();
  if (!current) {
    const made = planOnly
      ? undefined
      : await client.post<SubscriptionResource>(
          path,
          {
            Name: name,
            SpaceId: spaceId,
            Type: 'Event',
            IsDisabled: false,
            // No filter: whatever happens is a reason to look.
            EventNotificationSubscription: {
              Filter: {},
              ...receptionOf(wanted),
            },
          },
          { signal, findLost: find },
        );
    return { action: 'create', id: made?.Id, name, isDisabled: false };
  }
  const { Id: id, Name, IsDisabled: isDisabled } = current;
  const isOwn = isSameName(Name, name);
  const isHeard = hasSecret(current) && uriOf(current) === urls[0];
  if (!isOwn || (isHeard && !wanted.renewSecret)) {
    return { action: 'keep', id, name: Name, isDisabled };
  }
  if (!planOnly) {
    await client.put(
      `${path}/${id}`,
      {
        ...current,
        EventNotificationSubscription: {
          ...current.EventNotificationSubscription,
          ...receptionOf(wanted),
        },
      },
      { signal },
    );
  }
  return { action: 'update', id, name: Name, isDisabled };
}

function receptionOf({ urls, secret }: WantedSubscription) {
  return {
    WebhookURI: urls[0],
    WebhookHeaderKey: subscriptionRoute.header,
    WebhookHeaderValue: {
      IsSensitive: true,
      SensitiveValue: { HasValue: true, NewValue: secret },
    },
  };
}

/** What it is cannot be read: only that there is one. */
function hasSecret({
  EventNotificationSubscription: { WebhookHeaderKey, WebhookHeaderValue },
}: SubscriptionResource): boolean {
  return (
    WebhookHeaderKey === subscriptionRoute.header &&
    Boolean(WebhookHeaderValue?.SensitiveValue?.HasValue)
  );
}
