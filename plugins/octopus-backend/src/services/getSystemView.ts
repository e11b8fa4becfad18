import {
  octopusProjectReadPermission,
  OctopusSystemView,
  isOctopusAvailable,
} from '@octopus-backstage/plugin-octopus-common';
import { Entity, RELATION_HAS_PART } from '@backstage/catalog-model';
import { InputError } from '@backstage/errors';
import { readEntity } from '../access/readEntity';
import { Caller } from '../context/Caller';
import { ServiceContext } from '../context/ServiceContext';
import { readSystemRow } from './readSystemRow';

/**
 * Reads what runs where, with one row for each part of a system.
 *
 * @throws InputError when the entity is not a system
 */
export async function getSystemView(
  ctx: ServiceContext,
  caller: Caller,
  ref: string,
): Promise<OctopusSystemView> {
  const system = await readEntity(
    ctx,
    caller,
    ref,
    octopusProjectReadPermission,
  );
  const parts = await readParts(ctx, caller, system);
  const rows = await Promise.all(
    parts.map(part => readSystemRow(ctx, caller, part)),
  );
  // The project with the most environments determines their order.
  const names = rows
    .map(({ environments }) => environments)
    .sort((a, b) => b.length - a.length)
    .flat();
  const times = rows.flatMap(({ fetchedAt }) => fetchedAt ?? []).sort();
  return {
    environments: [...new Set(names)].map(name => ({ name })),
    rows: rows.map(({ row }) => row),
    fetchedAt: times[0] ?? new Date().toISOString(),
    ...(rows.some(({ isPartial }) => isPartial) && { isPartial: true }),
  };
}

/**
 * Reads the parts of a system that have an Octopus project, as the caller sees
 * them.
 *
 * @throws InputError when the entity is not a system
 */
async function readParts(
  { catalog }: ServiceContext,
  { credentials }: Caller,
  system: Entity,
): Promise<Entity[]> {
  if (system.kind.toLocaleLowerCase('en-US') !== 'system') {
    throw new InputError(
      `'${system.metadata.name}' is a ${system.kind}, not a System`,
    );
  }
  const entityRefs = (system.relations ?? [])
    .filter(({ type }) => type === RELATION_HAS_PART)
    .map(({ targetRef }) => targetRef);
  const { items } = await catalog.getEntitiesByRefs(
    { entityRefs },
    { credentials },
  );
  return items.filter(
    (part): part is Entity => part !== undefined && isOctopusAvailable(part),
  );
}
