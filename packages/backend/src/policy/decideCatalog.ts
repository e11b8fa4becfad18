import {
  catalogEntityDeletePermission,
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

/**
 * What somebody outside of the platform team may take out of the catalog: what
 * they own, and no location, which may bring what others own. Undefined for
 * other permissions.
 */
export function decideCatalog(
  permission: Permission,
  ownershipEntityRefs: string[],
): PolicyDecision | undefined {
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
