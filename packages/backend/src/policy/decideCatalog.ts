import {
  catalogEntityDeletePermission,
  catalogEntityReadPermission,
  catalogLocationDeletePermission,
} from '@backstage/plugin-catalog-common/alpha';
import {
  catalogConditions,
  createCatalogConditionalDecision,
} from '@backstage/plugin-catalog-backend/alpha';
import {
  AuthorizeResult,
  isPermission,
  type Permission,
  type PolicyDecision,
} from '@backstage/plugin-permission-common';
import { platformPermissions } from './platformPermissions';

/** The annotation of a template: the permission that its action asks for. */
const PERMISSION_ANNOTATION = 'octopus.com/permission';

/**
 * What somebody outside of the platform team sees in the catalog: all but the
 * templates whose action they may not run. And what they may take out of the catalog: what
 * they own, and no location, which may bring what others own. Undefined for
 * other permissions.
 */
export function decideCatalog(
  permission: Permission,
  ownershipEntityRefs: string[],
): PolicyDecision | undefined {
  if (isPermission(permission, catalogEntityReadPermission)) {
    const [first, ...others] = platformPermissions.map(({ name }) =>
      catalogConditions.hasAnnotation({
        annotation: PERMISSION_ANNOTATION,
        value: name,
      }),
    );
    return createCatalogConditionalDecision(permission, {
      not: { anyOf: [first, ...others] },
    });
  }
  if (isPermission(permission, catalogEntityDeletePermission)) {
    return createCatalogConditionalDecision(
      permission,
      catalogConditions.isEntityOwner({ claims: ownershipEntityRefs }),
    );
  }
  if (isPermission(permission, catalogLocationDeletePermission)) {
    return { result: AuthorizeResult.DENY };
  }
  return undefined;
}
