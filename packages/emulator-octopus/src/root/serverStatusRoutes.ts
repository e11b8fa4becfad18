import { Hono } from 'hono';
import { SandboxEnv } from '../app/env';

/** Time zones that triggers can name. Shape: definition `ServerTimezoneResource` of the OpenAPI document. */
export function serverStatusRoutes(): Hono<SandboxEnv> {
  return new Hono<SandboxEnv>().get('/serverstatus/timezones', c =>
    c.json(
      ['UTC', ...Intl.supportedValuesOf('timeZone')].map(name => ({
        Id: name,
        Name: name,
        IsLocal: name === 'UTC',
        Links: {},
      })),
    ),
  );
}
