import { Context } from 'hono';
import { SandboxEnv } from '../app/env';
import { SandboxContext } from '../context';
import { notFound } from '../http/errors';
import { Space, spaces } from './spaces';

/**
 * The space of a request: named by id in `/api/{spaceId}/x`, by id or slug in
 * `/api/spaces/{spaceIdentifier}/x`, and the default one in `/api/x`.
 * Source: octopus-api.md §1.
 */
export function spaceOf(ctx: SandboxContext, c: Context<SandboxEnv>): Space {
  const identifier = c.req.param('spaceId') ?? c.req.param('spaceIdentifier');
  const all = ctx.store.of(spaces);
  const space = identifier
    ? all.get(identifier) ??
      all.list().find(item => item.Slug === identifier.toLowerCase())
    : all.list().find(item => item.IsDefault);
  if (!space) {
    throw notFound();
  }
  return space;
}
