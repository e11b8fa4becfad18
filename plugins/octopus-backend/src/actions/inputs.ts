import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import { InputError } from '@backstage/errors';
import { getEntityRefError } from '@octopus-backstage/plugin-octopus-common';

/** How the schemas of the actions describe `entityRef`. */
export const ENTITY_REF_DESCRIPTION =
  'Reference of the catalog entity whose Octopus project is meant, such as component:default/products; kind and namespace default to component and default';

/**
 * Completes an entity reference with the default kind and namespace.
 *
 * @throws InputError when it cannot be parsed
 */
export function readEntityRef(text: string): string {
  const defaultKind = 'component';
  const wrong = getEntityRefError('entityRef', text, {
    defaultKind,
    example: 'component:default/products',
  });
  if (wrong) {
    throw new InputError(wrong);
  }
  return stringifyEntityRef(parseEntityRef(text, { defaultKind }));
}

/**
 * Finds an item by the name that a person or an agent gave, ignoring case.
 *
 * @param kind - what an item is called in the error message
 * @throws InputError that lists the names that exist
 */
export function findByName<T extends { id: string; name: string }>(
  kind: string,
  items: T[],
  wanted: string,
): T {
  const fold = (text: string) => text.trim().toLocaleLowerCase('en-US');
  const found = items.find(({ name }) => fold(name) === fold(wanted));
  if (!found) {
    const names = items.map(({ name }) => name).join(', ');
    throw new InputError(
      `There is no ${kind} '${wanted}'; there is: ${names || 'none'}`,
    );
  }
  return found;
}
