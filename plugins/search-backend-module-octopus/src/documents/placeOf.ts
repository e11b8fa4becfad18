import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { Place } from './OctopusDocument';

/** Says where the Octopus tab of an entity is. */
export function placeOf(entity: Entity, locationTemplate: string): Place {
  const { kind, metadata } = entity;
  const parts: Record<string, string> = {
    kind,
    namespace: metadata.namespace ?? 'default',
    name: metadata.name,
  };
  return {
    entityRef: stringifyEntityRef(entity),
    title: metadata.title ?? metadata.name,
    path: locationTemplate.replace(/:(kind|namespace|name)\b/g, (_, part) =>
      encodeURIComponent(parts[part].toLocaleLowerCase('en-US')),
    ),
  };
}
