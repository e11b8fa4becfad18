import {
  AuthService,
  PermissionsRegistryService,
} from '@backstage/backend-plugin-api';
import { CatalogService } from '@backstage/plugin-catalog-node';
import {
  octopusActionPermissions,
  octopusEntityPermissions,
  octopusEnvironmentPermissions,
  octopusSpacePermissions,
  parseOctopusEnvironmentRef,
  parseOctopusSpaceRef,
} from '@octopus-backstage/plugin-octopus-common';
import { octopusEnvironmentRules } from './conditions';
import {
  octopusEnvironmentResourceRef,
  OctopusEnvironmentResource,
} from './environmentResourceRef';
import { octopusSpaceRules } from './spaceConditions';
import { octopusSpaceResourceRef } from './spaceResourceRef';

/**
 * Registers the permissions of the plugin, and the resources of environments and
 * of spaces with their rules.
 */
export function registerPermissions(options: {
  permissionsRegistry: PermissionsRegistryService;
  auth: AuthService;
  catalog: Pick<CatalogService, 'getEntitiesByRefs'>;
}): void {
  const { permissionsRegistry, auth, catalog } = options;
  permissionsRegistry.addPermissions([
    ...octopusEntityPermissions,
    ...octopusActionPermissions,
  ]);
  permissionsRegistry.addResourceType({
    resourceRef: octopusEnvironmentResourceRef,
    permissions: octopusEnvironmentPermissions,
    rules: Object.values(octopusEnvironmentRules),
    getResources: refs => loadEnvironmentResources({ auth, catalog }, refs),
  });
  permissionsRegistry.addResourceType({
    resourceRef: octopusSpaceResourceRef,
    permissions: octopusSpacePermissions,
    rules: Object.values(octopusSpaceRules),
    // The reference has all that a rule may ask for.
    getResources: async refs => refs.map(parseOctopusSpaceRef),
  });
}

/**
 * Loads resources by reference; undefined for an invalid reference or an
 * unknown entity. Entities are read as the plugin itself, since the permission
 * backend makes the request and not a person.
 */
async function loadEnvironmentResources(
  {
    auth,
    catalog,
  }: {
    auth: AuthService;
    catalog: Pick<CatalogService, 'getEntitiesByRefs'>;
  },
  refs: string[],
): Promise<(OctopusEnvironmentResource | undefined)[]> {
  const parsed = refs.map(parseOctopusEnvironmentRef);
  const entityRefs = [...new Set(parsed.flatMap(ref => ref?.entityRef ?? []))];
  const { items } = await catalog.getEntitiesByRefs(
    { entityRefs },
    { credentials: await auth.getOwnServiceCredentials() },
  );
  return parsed.map(ref => {
    const entity = ref && items[entityRefs.indexOf(ref.entityRef)];
    return entity && { entity, environment: ref.environment };
  });
}
