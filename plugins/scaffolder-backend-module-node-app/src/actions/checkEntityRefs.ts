import { InputError } from '@backstage/errors';
import { getEntityRefError } from '@octopus-backstage/plugin-octopus-common';

/**
 * The repository would be there before the catalog refused what its
 * `catalog-info.yaml` refers to.
 *
 * @throws InputError that names the input which is no entity reference
 */
export function checkEntityRefs(input: {
  owner?: string;
  system?: string;
}): void {
  check('owner', input.owner, 'group');
  check('system', input.system, 'system');
}

function check(
  field: string,
  text: string | undefined,
  defaultKind: string,
): void {
  const wrong =
    text &&
    getEntityRefError(field, text, {
      defaultKind,
      example: `${defaultKind}:default/platform`,
    });
  if (wrong) {
    throw new InputError(wrong);
  }
}
