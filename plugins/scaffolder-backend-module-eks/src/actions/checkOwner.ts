import { parseEntityRef } from '@backstage/catalog-model';
import { InputError } from '@backstage/errors';

/**
 * The cluster would have been paid for before the catalog refused its owner.
 *
 * @throws InputError when it is no entity reference
 */
export function checkOwner(owner: string | undefined): void {
  if (owner === undefined) {
    return;
  }
  try {
    parseEntityRef(owner, { defaultKind: 'group' });
  } catch {
    throw new InputError(
      `owner '${owner}' is no reference of a catalog entity: write it as group:default/platform`,
    );
  }
}
