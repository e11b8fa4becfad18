import { Context } from 'hono';
import { SandboxEnv } from '../app/env';
import { listQuery, textQuery } from '../http/query';
import { Entity } from '../store/kind';

/**
 * The objects that the parameters of a list leave: `ids`, `name` (exact) and
 * `partialName` (contains), whatever the case. Source: octopus-api.md §2.
 */
export function listed<T extends Entity>(
  c: Context<SandboxEnv>,
  entities: T[],
  list: {
    order?(a: T, b: T): number;
    filter?(entity: T, c: Context<SandboxEnv>): boolean;
  } = {},
): T[] {
  const ids = listQuery(c, 'ids')?.map(id => id.toLowerCase());
  const name = textQuery(c, 'name')?.toLowerCase();
  const partialName = textQuery(c, 'partialName')?.toLowerCase();
  return entities
    .filter(entity => {
      const its = (entity.Name ?? '').toLowerCase();
      return (
        (!ids || ids.includes(entity.Id.toLowerCase())) &&
        (!name || its === name) &&
        (!partialName || its.includes(partialName)) &&
        (list.filter?.(entity, c) ?? true)
      );
    })
    .sort(list.order ?? byName);
}

function byName(a: Entity, b: Entity): number {
  const [left, right] = [a.Name ?? '', b.Name ?? ''];
  return left.toLowerCase() < right.toLowerCase() ? -1 : 1;
}
