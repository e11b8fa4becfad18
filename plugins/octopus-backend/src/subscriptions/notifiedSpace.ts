import { InputError } from '@backstage/errors';
import { z } from 'zod';

const inSpace = z.object({ SpaceId: z.string().regex(/^Spaces-\d{1,10}$/) });
const notification = z.object({
  Payload: z.union([
    z.object({ Subscription: inSpace }),
    z.object({ Event: inSpace }),
  ]),
});

/**
 * The space that a notification of a subscription is about. Nothing else of it is
 * read: it is a reason to look, and no news. Its form:
 * OctopusDeploy/docs:src/pages/docs/administration/managing-infrastructure/subscriptions/index.md.
 *
 * @throws InputError when it names no space
 */
export function notifiedSpace(body: unknown): string {
  const { success, data } = notification.safeParse(body);
  if (!success) {
    throw new InputError(
      'This is not a notification from an Octopus subscription: Payload.Subscription.SpaceId is missing',
    );
  }
  const { Payload } = data;
  return 'Subscription' in Payload
    ? Payload.Subscription.SpaceId
    : Payload.Event.SpaceId;
}
