import { stringifyEntityRef } from '@backstage/catalog-model';
import {
  OctopusRoute,
  OctopusRouteInput,
  OctopusRouteResponse,
  OctopusRoutes,
} from '@octopus-backstage/plugin-octopus-common';
import { RequestHandler } from 'express';
import { ZodType } from 'zod';
import { Caller } from '../context/Caller';
import { Schemas, serve, Serving } from './serve';

/**
 * How a route is served. A route that has a query or a body needs a schema for
 * it, and no other route may have one.
 */
export type EntityRoute<R extends OctopusRoute> = {
  [Part in Extract<keyof OctopusRoutes[R], 'query' | 'body'>]: ZodType<
    OctopusRoutes[R][Part]
  >;
} & {
  /** @param entityRef - full reference of the entity that the path names */
  handle(
    caller: Caller,
    entityRef: string,
    input: OctopusRouteInput<R>,
  ): Promise<OctopusRouteResponse<R>>;
};

/** Turns the route of an entity into a request handler. */
export function toRequestHandler<R extends OctopusRoute>(
  serving: Serving,
  route: EntityRoute<R>,
): RequestHandler {
  return serve(serving, route as Schemas, (caller, { params, ...parts }) => {
    const { namespace, kind, name, ...own } = params;
    return route.handle(
      caller,
      stringifyEntityRef({ namespace, kind, name }),
      // The path and the schemas of the route made it so.
      { params: own, ...parts } as unknown as OctopusRouteInput<R>,
    );
  });
}
