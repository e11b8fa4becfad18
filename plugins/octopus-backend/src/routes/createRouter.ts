import express, { Router } from 'express';
import PromiseRouter from 'express-promise-router';
import {
  OctopusPortalRoute,
  OctopusRoute,
} from '@octopus-backstage/plugin-octopus-common';
import { ServiceContext } from '../context/ServiceContext';
import { EntityRoute, toRequestHandler } from './entityRoute';
import { entityRoutes } from './entityRoutes';
import { PortalRoute, toPortalHandler } from './portalRoute';
import { portalRoutes, withoutChoices } from './portalRoutes';
import { serve, Serving } from './serve';
import { serviceRoutes } from './serviceRoutes';

/** The prefix of every route. */
const PATH = '/v1';
/** The prefix of every route of an entity. */
const ENTITY_PATH = '/v1/entity/:namespace/:kind/:name';

/**
 * Creates the router of the plugin, mounted at `/api/octopus`.
 *
 * @param options - `pickers`: whether forms get something to choose from; default
 * true. `others`: what routes for other plugins are served with
 */
export function createRouter(
  serving: Serving,
  ctx: ServiceContext,
  {
    pickers = true,
    others = ctx,
  }: { pickers?: boolean; others?: ServiceContext } = {},
): Router {
  const router = PromiseRouter();
  router.use(express.json());
  const portal = pickers
    ? portalRoutes(ctx)
    : withoutChoices(portalRoutes(ctx));
  for (const [route, served] of Object.entries(portal)) {
    router.get(
      `${PATH}${route.split(' ')[1]}`,
      toPortalHandler(serving, served as PortalRoute<OctopusPortalRoute>),
    );
  }
  for (const [route, { query, handle }] of Object.entries(
    serviceRoutes(others),
  )) {
    router.get(
      `${PATH}${route.split(' ')[1]}`,
      serve(
        serving,
        { query },
        (caller, input) =>
          handle(caller, input as Parameters<typeof handle>[1]),
        'service',
      ),
    );
  }
  for (const [route, served] of Object.entries(entityRoutes(ctx))) {
    const [method, path] = route.split(' ');
    const handler = toRequestHandler(
      serving,
      served as EntityRoute<OctopusRoute>,
    );
    router[method === 'POST' ? 'post' : 'get'](
      `${ENTITY_PATH}${path}`,
      handler,
    );
  }
  return router;
}
