import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';

/** How actions ask for an entity. */
export const ENTITY_REF_DESCRIPTION =
  'Reference of the catalog entity whose Octopus project is meant, such as component:default/products; kind and namespace default to component and default';

/**
 * The full reference of an entity.
 *
 * @throws InputError when it is none
 */
export function readEntityRef(text: string): string {
  return stringifyEntityRef(
    parseEntityRef(text, {
      defaultKind: 'component',
      defaultNamespace: 'default',
    }),
  );
}
