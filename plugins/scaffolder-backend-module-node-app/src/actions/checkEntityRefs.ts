import { parseEntityRef } from '@backstage/catalog-model';
import { InputError } from '@backstage/errors';

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
  if (!text) {
    return;
  }
  try {
    parseEntityRef(text, { defaultKind });
  } catch {
    throw new InputError(
      `${field} '${text}' is no reference of a catalog entity: write it as ${defaultKind}:default/platform`,
    );
  }
}
