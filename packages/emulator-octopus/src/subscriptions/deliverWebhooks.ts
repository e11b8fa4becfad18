import { randomUUID } from 'node:crypto';
import { SandboxContext } from '../context';
import { AuditEvent, auditEvents } from '../events/event';
import { fitsFilter } from '../events/eventFilter';
import { renderEvent } from '../events/renderEvent';
import { renderSubscription } from './renderSubscription';
import {
  progressOfSubscriptions,
  Subscription,
  subscriptions,
} from './subscription';

/** How often an event is sent that was not taken. How real servers do it is not public. */
const ATTEMPTS = 3;
/** Events of a subscription that are sent at a time; the rest comes with the next. */
const BATCH = 100;
/** Milliseconds; no receiver is waited for longer, whatever its subscription says. */
const LONGEST_WAIT = 30_000;

/**
 * Sends the events since the last time to the webhooks that want them, one request
 * an event and one after the other. An event that is not taken is sent anew a few
 * times and then given up. Form of what is sent:
 * OctopusDeploy/docs:src/pages/docs/administration/managing-infrastructure/subscriptions/index.md,
 * and webhooks recorded in BuildBot.Tests of credfeto.
 *
 * @param signal - gives up what is not sent yet
 * @returns how many events were taken
 */
export async function deliverWebhooks(
  ctx: SandboxContext,
  signal?: AbortSignal,
): Promise<number> {
  let taken = 0;
  for (const subscription of ctx.store.of(subscriptions).list()) {
    if (signal?.aborted) {
      break;
    }
    if (!subscription.IsDisabled && subscription.webhook.uri) {
      taken += await deliver(ctx, subscription, signal);
    }
  }
  return taken;
}

async function deliver(
  ctx: SandboxContext,
  subscription: Subscription,
  signal?: AbortSignal,
): Promise<number> {
  const progress = ctx.store.of(progressOfSubscriptions);
  const { autoId = 0 } = progress.get(subscription.Id) ?? {};
  const news = ctx.store
    .of(auditEvents)
    .inSpace(subscription.SpaceId)
    .filter(event => event.autoId > autoId);
  const batch = news
    .filter(event => fitsFilter(ctx, event, subscription.filter))
    .slice(0, BATCH);
  if (news.length === 0) {
    return 0;
  }
  const last = batch.length === BATCH ? batch[BATCH - 1] : news.at(-1)!;
  const at = ctx.now().getTime();
  const bodies = payloads(ctx, subscription, batch);
  progress.put({ Id: subscription.Id, autoId: last.autoId, at });
  let taken = 0;
  for (const body of bodies) {
    taken += (await send(subscription, body, signal)) ? 1 : 0;
  }
  return taken;
}

function payloads(
  ctx: SandboxContext,
  subscription: Subscription,
  batch: AuditEvent[],
): string[] {
  const self = `/api/${subscription.SpaceId}/subscriptions/${subscription.Id}`;
  const BatchId = randomUUID();
  return batch.map((event, index) =>
    JSON.stringify({
      Timestamp: ctx.timestamp(),
      EventType: 'SubscriptionPayload',
      Payload: {
        ServerUri: null,
        ServerAuditUri: null,
        BatchProcessingDate: ctx.timestamp(),
        Subscription: {
          ...renderSubscription(ctx, subscription),
          Links: { Self: self },
        },
        Event: renderEvent(event),
        BatchId,
        TotalEventsInBatch: batch.length,
        EventNumberInBatch: index + 1,
      },
    }),
  );
}

async function send(
  { webhook }: Subscription,
  body: string,
  signal?: AbortSignal,
): Promise<boolean> {
  const value = webhook.isHeaderSensitive
    ? webhook.headerSecret.secret
    : webhook.headerValue;
  for (let attempt = 1; attempt <= ATTEMPTS && !signal?.aborted; attempt++) {
    const late = AbortSignal.timeout(waitOf(webhook.timeout));
    try {
      const { ok } = await fetch(webhook.uri, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          ...(webhook.headerKey && { [webhook.headerKey]: value ?? '' }),
        },
        body,
        redirect: 'error',
        signal: signal ? AbortSignal.any([signal, late]) : late,
      });
      if (ok) {
        return true;
      }
    } catch {
      // Nobody there, or too slow: the next attempt may find somebody.
    }
  }
  return false;
}

/** Milliseconds of a time span such as `00:00:10`. */
function waitOf(span: string): number {
  const [hours, minutes, seconds] = span.split(':').map(Number);
  const wait = ((hours * 60 + minutes) * 60 + seconds) * 1000;
  return Number.isFinite(wait) && wait > 0
    ? Math.min(wait, LONGEST_WAIT)
    : LONGEST_WAIT;
}
