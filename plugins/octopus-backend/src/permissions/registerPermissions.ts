import {
  AuthService,
  PermissionsRegistryService,
} from '@backstage/backend-plugin-api';
import { CatalogService } from '@backstage/plugin-catalog-node';
import {
  octopusEntityPermissions,
  octopusEnvironmentPermissions,
} from '@octopus-backstage/plugin-octopus-common';
import { octopusEnvironmentResourceRef } from './environmentResourceRef';
import { loadEnvironmentResources } from './loadEnvironmentResources';
import { octopusEnvironmentRules } from './rules';

/** Lets policies know the permissions of the plugin, and decide on environments. */
export function registerPermissions(options: {
  permissionsRegistry: PermissionsRegistryService;
  auth: AuthService;
  catalog: CatalogService;
}): void {
  const { permissionsRegistry, auth, catalog } = options;
  permissionsRegistry.addPermissions(octopusEntityPermissions);
  permissionsRegistry.addResourceType({
    resourceRef: octopusEnvironmentResourceRef,
    permissions: octopusEnvironmentPermissions,
    rules: Object.values(octopusEnvironmentRules),
    getResources: refs => loadEnvironmentResources({ auth, catalog }, refs),
  });
}
