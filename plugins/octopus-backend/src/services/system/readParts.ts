import { Entity, RELATION_HAS_PART } from '@backstage/catalog-model';
import { InputError } from '@backstage/errors';
import { isOctopusAvailable } from '@octopus-backstage/plugin-octopus-common';
import { Caller } from '../../access/Caller';
import { ServiceContext } from '../ServiceContext';

/**
 * The parts of a system that have an Octopus project, as the caller sees them.
 *
 * @throws InputError when the entity is not a system
 */
export async function readParts(
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
