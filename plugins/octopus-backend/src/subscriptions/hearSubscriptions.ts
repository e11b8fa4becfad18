import {
  HttpRouterService,
  RootConfigService,
} from '@backstage/backend-plugin-api';
import { ScheduledContext } from '../context/ServiceContext';
import { lookNow } from '../services/lookNow';
import {
  createSubscriptionRouter,
  SUBSCRIPTION_PATH,
} from './createSubscriptionRouter';
import { LookQueue } from './LookQueue';
import { readSubscriptionSecret } from './readSubscriptionSecret';

/**
 * Lets Octopus's subscriptions say that something has changed, if a secret is
 * configured. Call it before other routers are used: they parse a body first.
 *
 * @throws InputError as `readSubscriptionSecret`
 */
export function hearSubscriptions(
  ctx: ScheduledContext,
  {
    config,
    httpRouter,
  }: { config: RootConfigService; httpRouter: HttpRouterService },
): void {
  const secret = readSubscriptionSecret(config);
  if (!secret) {
    return;
  }
  const { octopus, logger } = ctx;
  const looks = new LookQueue(place => lookNow(ctx, place), { logger });
  httpRouter.addAuthPolicy({
    path: SUBSCRIPTION_PATH,
    allow: 'unauthenticated',
  });
  httpRouter.use(createSubscriptionRouter(octopus, { secret, looks, logger }));
}
