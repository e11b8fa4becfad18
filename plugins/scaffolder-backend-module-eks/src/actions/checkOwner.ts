import { InputError } from '@backstage/errors';
import { getEntityRefError } from '@octopus-backstage/plugin-octopus-common';

/**
 * The cluster would have been paid for before the catalog refused its owner.
 *
 * @throws InputError when it is no entity reference
 */
export function checkOwner(owner: string | undefined): void {
  const wrong =
    owner !== undefined &&
    getEntityRefError('owner', owner, {
      defaultKind: 'group',
      example: 'group:default/platform',
    });
  if (wrong) {
    throw new InputError(wrong);
  }
}
