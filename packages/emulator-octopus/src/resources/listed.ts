import { Context } from 'hono';
import { SandboxEnv } from '../app/env';
import { listQuery, textQuery } from '../http/query';
import { Entity } from '../store/kind';

/**
 * How a list can be narrowed. Servers ignore parameters that a list does not
 * have, so that what is missing here filters nothing.
 */
export interface Filters<T extends Entity> {
  /** Is there a parameter `name`, and does it want the whole name or a part? */
  name?: 'exact' | 'contains';
  /** Where `partialName` looks; in the name when left out. */
  texts?(entity: T): string[];
  /** Drops what a further parameter excludes. */
  filter?(entity: T, c: Context<SandboxEnv>): boolean;
  /** By name when left out. */
  order?(a: T, b: T): number;
}

/**
 * What the parameters of a list leave: `ids`, `partialName` (contains) and,
 * where there is one, `name`, whatever the case.
 */
export function listed<T extends Entity>(
  c: Context<SandboxEnv>,
  entities: T[],
  filters: Filters<T> = {},
): T[] {
  const ids = listQuery(c, 'ids')?.map(id => id.toLowerCase());
  const name = filters.name && textQuery(c, 'name')?.toLowerCase();
  const exact = filters.name === 'exact' && name;
  const contained = filters.name === 'contains' && name;
  const partial = textQuery(c, 'partialName')?.toLowerCase() ?? '';
  return entities
    .filter(entity => {
      const its = (entity.Name ?? '').toLowerCase();
      return (
        (!ids || ids.includes(entity.Id.toLowerCase())) &&
        (!exact || its === exact) &&
        (!contained || its.includes(contained)) &&
        (filters.texts?.(entity) ?? [its]).some(text =>
          text.toLowerCase().includes(partial),
        ) &&
        (filters.filter?.(entity, c) ?? true)
      );
    })
    .sort(filters.order ?? byName);
}

function byName(a: Entity, b: Entity): number {
  const [left, right] = [a.Name ?? '', b.Name ?? ''];
  return left.toLowerCase() < right.toLowerCase() ? -1 : 1;
}
