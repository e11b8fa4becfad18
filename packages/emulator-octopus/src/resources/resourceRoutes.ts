import { Context, Hono } from 'hono';
import { SandboxEnv } from '../app/env';
import { SandboxContext } from '../context';
import { bind, Bound, Fields } from '../http/bind';
import { readBody } from '../http/readBody';
import { octopusError } from '../http/errors';
import { page } from '../http/page';
import { Space } from '../spaces/spaces';
import { spaceOf } from '../spaces/spaceOf';
import { Entity, Kind } from '../store/kind';
import { find } from './find';
import { Filters, listed } from './listed';
import { requireName } from './names';

export interface Resource<T extends Entity, F extends Fields>
  extends Filters<T> {
  kind: Kind<T>;
  /** Keys of a body that are taken over. */
  fields: F;
  /** The object to store for a POST; throws what the server refuses. `body` is what `input` was read from. */
  create(input: Bound<F>, space: Space, body: unknown): T;
  /** The object to store for a PUT. */
  update(current: T, input: Bound<F>, space: Space, body: unknown): T;
  /** The object as it is answered, without its `Links`. */
  render(entity: T): object;
  /** Its links besides `Self`. */
  links?(entity: T, self: string): Record<string, string>;
  /** URI template of the list's parameters; default `{?skip,take,ids,partialName}`. */
  template?: string;
  /** Length of the list's pages when a request does not say; default 30. */
  take?: number;
  /** Objects whose names must differ; those of the space when left out. */
  siblings?(entity: T): T[];
  /** Made by the server itself, so that nobody may delete it. */
  builtIn?(entity: T): boolean;
  /** After a POST has been stored. */
  created?(entity: T): void;
  /** After a PUT has been stored. */
  updated?(entity: T, before: T): void;
}

/** The object as a route answers it. */
export function represent<T extends Entity, F extends Fields>(
  resource: Resource<T, F>,
  entity: T,
): object {
  const self = `/api/${entity.SpaceId}/${resource.kind.path}/${entity.Id}`;
  return {
    ...resource.render(entity),
    Links: { Self: self, ...resource.links?.(entity, self) },
  };
}

/** List, `/all`, read, create, change and delete, as nearly every kind has them. */
export function resourceRoutes<T extends Entity, F extends Fields>(
  ctx: SandboxContext,
  resource: Resource<T, F>,
): Hono<SandboxEnv> {
  const { kind } = resource;
  const path = `/${kind.path}`;
  const store = ctx.store.of(kind);
  const siblings = (entity: T) =>
    resource.siblings?.(entity) ?? store.inSpace(entity.SpaceId!);
  const one = (c: Context<SandboxEnv>) =>
    find(ctx, kind, spaceOf(ctx, c).Id, c.req.param('id')!);
  const many = (c: Context<SandboxEnv>) =>
    listed(c, store.inSpace(spaceOf(ctx, c).Id), resource);

  return new Hono<SandboxEnv>()
    .get(path, c =>
      c.json(
        page(
          c,
          many(c).map(entity => represent(resource, entity)),
          {
            itemType: kind.itemType,
            self: `/api/${spaceOf(ctx, c).Id}${path}`,
            template: resource.template ?? '{?skip,take,ids,partialName}',
            take: resource.take,
          },
        ),
      ),
    )
    .get(`${path}/all`, c =>
      c.json(many(c).map(entity => represent(resource, entity))),
    )
    .get(`${path}/:id`, c => c.json(represent(resource, one(c))))
    .post(path, async c => {
      const body = await readBody(c);
      const input = bind(resource.fields, body);
      const entity = resource.create(input, spaceOf(ctx, c), body);
      requireName(kind, entity, siblings(entity));
      store.put(entity);
      resource.created?.(entity);
      return c.json(represent(resource, store.get(entity.Id)!), 201);
    })
    .put(`${path}/:id`, async c => {
      const body = await readBody(c);
      const input = bind(resource.fields, body);
      const current = one(c);
      const entity = resource.update(current, input, spaceOf(ctx, c), body);
      requireName(kind, entity, siblings(entity));
      store.put(entity);
      resource.updated?.(entity, current);
      return c.json(represent(resource, store.get(entity.Id)!));
    })
    .delete(`${path}/:id`, c => {
      const entity = one(c);
      if (resource.builtIn?.(entity)) {
        throw octopusError(
          400,
          'This resource is read-only and cannot be deleted.',
        );
      }
      if (ctx.isUsed(kind, entity)) {
        throw octopusError(
          400,
          `The ${kind.label} has dependent resources and cannot be deleted.`,
        );
      }
      ctx.delete(kind, entity);
      return c.body(null, 200);
    });
}
