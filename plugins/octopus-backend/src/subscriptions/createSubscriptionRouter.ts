import { LoggerService } from '@backstage/backend-plugin-api';
import { AuthenticationError, InputError } from '@backstage/errors';
import {
  OctopusService,
  subscriptionRoute,
} from '@octopus-backstage/plugin-octopus-node';
import express, { RequestHandler, Router } from 'express';
import PromiseRouter from 'express-promise-router';
import { z } from 'zod';
import { findInstance } from '../target/openSpace';
import { isSecret } from './isSecret';
import { LookQueue } from './LookQueue';
import { notifiedSpace } from './notifiedSpace';

const { header: HEADER } = subscriptionRoute;
/** An event has the differences of a change: a process with long scripts, for example. */
const BODY_LIMIT = '1mb';
/** Between lines in the log about who does not know the secret. */
const WARN_EVERY_MS = 60_000;

const query = z.object({ instance: z.string().min(1).max(200).optional() });

/**
 * Creates the router of the route that Octopus's subscriptions call. Nothing of a
 * request is read before its secret.
 */
export function createSubscriptionRouter(
  octopus: OctopusService,
  options: {
    secret: string;
    looks: Pick<LookQueue, 'ask'>;
    logger: Pick<LoggerService, 'warn'>;
  },
): Router {
  const { secret, looks, logger } = options;
  const router = PromiseRouter();
  router.post(
    subscriptionRoute.path,
    refuseStrangers(secret, logger),
    express.json({ limit: BODY_LIMIT, type: () => true }),
    async (request, response) => {
      const { success, data } = query.safeParse(request.query);
      if (!success) {
        throw new InputError('instance must be the name of one instance');
      }
      const spaceId = notifiedSpace(request.body);
      const { client } = findInstance(octopus, data.instance);
      looks.ask({ instance: client.instance.name, spaceId });
      response.status(204).end();
    },
  );
  return router;
}

function refuseStrangers(
  secret: string,
  logger: Pick<LoggerService, 'warn'>,
): RequestHandler {
  let warnedAt = -Infinity;
  return (request, _response, next) => {
    if (isSecret(request.get(HEADER), secret)) {
      next();
      return;
    }
    const now = performance.now();
    if (now - warnedAt >= WARN_EVERY_MS) {
      warnedAt = now;
      logger.warn(
        `A notification of an Octopus subscription was refused: its header ${HEADER} is not octopus.subscriptions.secret`,
      );
    }
    next(new AuthenticationError(`The header ${HEADER} is missing or wrong`));
  };
}
