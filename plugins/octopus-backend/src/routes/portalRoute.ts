import {
  OctopusPortalRoute,
  OctopusPortalRouteInput,
  OctopusPortalRoutes,
} from '@octopus-backstage/plugin-octopus-common';
import { RequestHandler } from 'express';
import { ZodType } from 'zod';
import { Caller } from '../context/Caller';
import { Schemas, serve, Serving } from './serve';

/** How a route that is about no entity is served, as `EntityRoute`. */
export type PortalRoute<R extends OctopusPortalRoute> = {
  [Part in Extract<keyof OctopusPortalRoutes[R], 'query' | 'body'>]: ZodType<
    OctopusPortalRoutes[R][Part]
  >;
} & {
  handle(
    caller: Caller,
    input: OctopusPortalRouteInput<R>,
  ): Promise<OctopusPortalRoutes[R]['response']>;
};

/** Turns a route that is about no entity into a request handler. */
export function toPortalHandler<R extends OctopusPortalRoute>(
  serving: Serving,
  route: PortalRoute<R>,
): RequestHandler {
  return serve(serving, route as Schemas, (caller, input) =>
    // The path and the schemas of the route made it so.
    route.handle(caller, input as unknown as OctopusPortalRouteInput<R>),
  );
}
