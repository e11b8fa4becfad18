import {
  createCatalogConditionalDecision,
  catalogConditions,
} from '@backstage/plugin-catalog-backend/alpha';
import {
  AuthorizeResult,
  isPermission,
  isResourcePermission,
  type Permission,
  type PolicyDecision,
} from '@backstage/plugin-permission-common';
import { RESOURCE_TYPE_CATALOG_ENTITY } from '@backstage/plugin-catalog-common/alpha';
import {
  octopusRepositoryCreatePermission,
  RESOURCE_TYPE_OCTOPUS_ENVIRONMENT,
} from '@octopus-backstage/plugin-octopus-common';
import {
  createOctopusEnvironmentConditionalDecision,
  octopusEnvironmentConditions,
} from '@octopus-backstage/plugin-octopus-backend';
import type { PolicySettings } from './PolicySettings';

/**
 * What somebody outside of the platform team may do in Octopus: see everything,
 * make services, change what they own, and deploy it where the settings say, also
 * as a feature branch. Undefined for permissions of other plugins.
 */
export function decideOctopus(
  permission: Permission,
  ownershipEntityRefs: string[],
  settings: PolicySettings,
): PolicyDecision | undefined {
  if (!permission.name.startsWith('octopus.')) {
    return undefined;
  }
  if (permission.attributes.action === 'read') {
    return { result: AuthorizeResult.ALLOW };
  }
  if (isPermission(permission, octopusRepositoryCreatePermission)) {
    return { result: AuthorizeResult.ALLOW };
  }
  if (isResourcePermission(permission, RESOURCE_TYPE_OCTOPUS_ENVIRONMENT)) {
    const { isInEnvironment, isEntityOwner } = octopusEnvironmentConditions;
    return createOctopusEnvironmentConditionalDecision(permission, {
      allOf: [
        isInEnvironment({ environments: settings.ownersMayDeployTo }),
        isEntityOwner({ claims: ownershipEntityRefs }),
      ],
    });
  }
  if (isResourcePermission(permission, RESOURCE_TYPE_CATALOG_ENTITY)) {
    return createCatalogConditionalDecision(
      permission,
      catalogConditions.isEntityOwner({ claims: ownershipEntityRefs }),
    );
  }
  // Spaces, clusters, and whatever this policy does not know are the platform team's.
  return { result: AuthorizeResult.DENY };
}
