import { SandboxContext } from '../context';
import { notFound, validationError } from '../http/errors';
import { Entity, Kind } from '../store/kind';

/** The object with this id or slug in the space; 404 when there is none. */
export function find<T extends Entity>(
  ctx: SandboxContext,
  kind: Kind<T>,
  spaceId: string,
  idOrSlug: string,
): T {
  const entity = lookUp(ctx, kind, spaceId, idOrSlug);
  if (!entity) {
    throw notFound();
  }
  return entity;
}

export function lookUp<T extends Entity>(
  ctx: SandboxContext,
  kind: Kind<T>,
  spaceId: string,
  idOrSlug: string,
): T | undefined {
  const byId = ctx.store.of(kind).get(idOrSlug);
  if (byId) {
    return byId.SpaceId === spaceId ? byId : undefined;
  }
  const slug = idOrSlug.toLowerCase();
  return ctx.store
    .of(kind)
    .inSpace(spaceId)
    .find(item => item.Slug === slug);
}

/**
 * Checks ids that a body refers to; unlike paths, bodies take ids only.
 * The wording of the refusal is not public.
 */
export function requireIds<T extends Entity>(
  ctx: SandboxContext,
  kind: Kind<T>,
  spaceId: string,
  ids: (string | null | undefined)[],
): void {
  const missing = ids.filter(
    id => !id || ctx.store.of(kind).get(id)?.SpaceId !== spaceId,
  );
  if (missing.length) {
    throw validationError(
      ...missing.map(
        id => `There is no ${kind.label} with the ID '${id ?? ''}'.`,
      ),
    );
  }
}
