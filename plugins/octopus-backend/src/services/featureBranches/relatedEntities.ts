import {
  Entity,
  parseEntityRef,
  RELATION_HAS_PART,
  RELATION_PART_OF,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { isOctopusAvailable } from '@octopus-backstage/plugin-octopus-common';
import { ServiceContext } from '../../context/ServiceContext';

const isSystem = ({ kind }: { kind: string }) =>
  kind.toLocaleLowerCase('en-US') === 'system';

/**
 * Finds the entities whose projects are deployed together with an entity: the
 * parts of its systems, and the systems themselves. Entities without a project,
 * or that the caller does not see, are left out. The entity itself comes first.
 */
export async function relatedEntities(
  { catalog }: ServiceContext,
  credentials: BackstageCredentials,
  entity: Entity,
): Promise<Entity[]> {
  const read = async (entityRefs: string[]) => {
    const { items } = await catalog.getEntitiesByRefs(
      { entityRefs },
      { credentials },
    );
    return items.filter((item): item is Entity => item !== undefined);
  };
  const targets = (of: Entity, relation: string) =>
    (of.relations ?? [])
      .filter(({ type }) => type === relation)
      .map(({ targetRef }) => targetRef);
  const systems = isSystem(entity)
    ? [entity]
    : await read(
        targets(entity, RELATION_PART_OF).filter(ref =>
          isSystem(parseEntityRef(ref)),
        ),
      );
  const own = stringifyEntityRef(entity);
  const parts = await read([
    ...new Set(
      systems
        .flatMap(system => targets(system, RELATION_HAS_PART))
        .filter(ref => ref !== own),
    ),
  ]);
  const all = [
    entity,
    ...parts,
    ...systems.filter(system => system !== entity),
  ];
  return all.filter(isOctopusAvailable);
}
