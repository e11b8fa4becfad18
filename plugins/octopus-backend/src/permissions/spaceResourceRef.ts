import { createPermissionResourceRef } from '@backstage/plugin-permission-node';
import {
  OctopusSpaceRef,
  RESOURCE_TYPE_OCTOPUS_SPACE,
} from '@octopus-backstage/plugin-octopus-common';

/**
 * The query of a rule.
 *
 * @public
 */
export type OctopusSpaceQuery = { spaces: string[]; instance?: string };

/**
 * The resource of the permission to see a space.
 *
 * @public
 */
export const octopusSpaceResourceRef = createPermissionResourceRef<
  OctopusSpaceRef,
  OctopusSpaceQuery
>().with({
  pluginId: 'octopus',
  resourceType: RESOURCE_TYPE_OCTOPUS_SPACE,
});
