import { HttpAuthService } from '@backstage/backend-plugin-api';
import { stringifyEntityRef } from '@backstage/catalog-model';
import { InputError } from '@backstage/errors';
import {
  OctopusRoute,
  OctopusRouteInput,
  OctopusRouteResponse,
  OctopusRoutes,
} from '@octopus-backstage/plugin-octopus-common';
import { RequestHandler } from 'express';
import { ZodType } from 'zod';
import { Caller } from '../context/Caller';
import { isFile, sendFile } from './sendFile';

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

/**
 * Turns a route into a request handler. It authenticates the user, validates
 * the query and the body, and responds with 200, with 201 to a POST, with a
 * download, or with 204 where the response is empty.
 *
 * @throws AuthenticationError when nobody is signed in, InputError whose
 * `field` names the invalid part of the query or body
 */
export function toRequestHandler<R extends OctopusRoute>(
  httpAuth: HttpAuthService,
  route: EntityRoute<R>,
): RequestHandler {
  const { query, body } = route as Partial<Record<'query' | 'body', ZodType>>;
  return async (request, response) => {
    const credentials = await httpAuth.credentials(request, {
      allow: ['user'],
    });
    const { namespace, kind, name, ...params } = request.params;
    const input = {
      params,
      ...(query && { query: parse(query, request.query) }),
      ...(body && { body: parse(body, request.body) }),
    };
    const result = await route.handle(
      { credentials, request },
      stringifyEntityRef({ namespace, kind, name }),
      // The path and the schemas of the route made it so.
      input as OctopusRouteInput<R>,
    );
    if (result === undefined) {
      response.status(204).end();
    } else if (isFile(result)) {
      sendFile(response, result);
    } else {
      response.status(request.method === 'POST' ? 201 : 200).json(result);
    }
  };
}

function parse(schema: ZodType, input: unknown): unknown {
  const result = schema.safeParse(input);
  if (result.success) {
    return result.data;
  }
  const [{ path, message }] = result.error.issues;
  const field = path.join('.');
  throw Object.assign(
    new InputError(field ? `${field}: ${message}` : message),
    { field },
  );
}
