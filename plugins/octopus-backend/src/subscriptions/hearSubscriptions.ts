import {
  HttpRouterService,
  LifecycleService,
  RootConfigService,
} from '@backstage/backend-plugin-api';
import {
  readSubscriptionSecret,
  subscriptionRoute,
} from '@octopus-backstage/plugin-octopus-node';
import { ScheduledContext } from '../context/ServiceContext';
import { lookNow } from '../services/lookNow';
import { because } from '../waiting/reason';
import { createSubscriptionRouter } from './createSubscriptionRouter';
import { LookQueue } from './LookQueue';

/**
 * Lets Octopus's subscriptions say that something has changed, if a secret is
 * configured. Call it before other routers are used: they parse a body first.
 *
 * @throws InputError as `readSubscriptionSecret`
 */
export function hearSubscriptions(
  ctx: ScheduledContext,
  services: {
    config: RootConfigService;
    httpRouter: HttpRouterService;
    lifecycle: LifecycleService;
  },
): void {
  const { config, httpRouter, lifecycle } = services;
  const secret = readSubscriptionSecret(config);
  if (!secret) {
    return;
  }
  const { octopus, logger } = ctx;
  const looks = new LookQueue(
    place => because('subscription', () => lookNow(ctx, place)),
    { logger },
  );
  lifecycle.addShutdownHook(() => looks.stop());
  httpRouter.addAuthPolicy({
    path: subscriptionRoute.path,
    allow: 'unauthenticated',
  });
  httpRouter.use(createSubscriptionRouter(octopus, { secret, looks, logger }));
}
