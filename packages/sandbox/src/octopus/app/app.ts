import { Hono } from 'hono';
import { ContentfulStatusCode } from 'hono/utils/http-status';
import { SandboxContext } from '../context';
import { environmentRoutes } from '../environments/environmentRoutes';
import { executionRoutes } from '../execution';
import { notFound, octopusError, OctopusError } from '../http/errors';
import { SandboxEnv } from './env';

/** The three forms of every path inside a space. Source: octopus-api.md §1. */
const SPACE_PREFIXES = [
  '/api/:spaceId{[Ss]paces-[0-9]+}',
  '/api/spaces/:spaceIdentifier',
  '/api',
];

/** All routes of the server. */
export function createApp(ctx: SandboxContext): Hono<SandboxEnv> {
  const inSpace = new Hono<SandboxEnv>();
  for (const routes of [environmentRoutes, executionRoutes]) {
    inSpace.route('/', routes(ctx));
  }

  const app = new Hono<SandboxEnv>();
  SPACE_PREFIXES.forEach(prefix => app.route(prefix, inSpace));

  app.notFound(() => answer(notFound()));
  app.onError(error =>
    answer(
      error instanceof OctopusError
        ? error
        : octopusError(500, `There was a problem with your request: ${error}`),
    ),
  );
  return app;
}

function answer(error: OctopusError): Response {
  return Response.json(error.body, {
    status: error.status as ContentfulStatusCode,
  });
}
