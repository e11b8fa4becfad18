import { Hono } from 'hono';
import { SandboxEnv } from '../app/env';
import { SandboxContext } from '../context';
import { auditEvents } from '../events/event';
import { Resource, resourceRoutes } from '../resources/resourceRoutes';
import { readSubscription, subscriptionFields } from './readSubscription';
import { renderSubscription } from './renderSubscription';
import {
  progressOfSubscriptions,
  Subscription,
  subscriptions,
} from './subscription';

/** Subscriptions to events. Source: OctopusDeploy/docs:src/pages/docs/api/_generated/subscriptions.md. */
export function subscriptionRoutes(ctx: SandboxContext): Hono<SandboxEnv> {
  const progress = ctx.store.of(progressOfSubscriptions);
  const resource: Resource<Subscription, typeof subscriptionFields> = {
    kind: subscriptions,
    fields: subscriptionFields,
    create: (input, space) => ({
      Id: ctx.store.nextId(subscriptions.idPrefix),
      SpaceId: space.Id,
      ...readSubscription(input),
    }),
    update: (current, input) => ({
      ...current,
      ...readSubscription(input, current),
    }),
    render: subscription => renderSubscription(ctx, subscription),
    created: ({ Id }) => {
      // It hears of what comes after it.
      const newest = ctx.store.of(auditEvents).list().at(-1);
      progress.put({ Id, autoId: newest?.autoId ?? 0, at: null });
    },
  };
  ctx.onDelete(subscriptions, ({ Id }) => progress.remove(Id));
  return resourceRoutes(ctx, resource);
}
