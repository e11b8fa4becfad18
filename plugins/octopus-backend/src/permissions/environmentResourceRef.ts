import { Entity } from '@backstage/catalog-model';
import { createPermissionResourceRef } from '@backstage/plugin-permission-node';
import { RESOURCE_TYPE_OCTOPUS_ENVIRONMENT } from '@octopus-backstage/plugin-octopus-common';

/**
 * An entity in one of the environments that its project is deployed to.
 *
 * @public
 */
export interface OctopusEnvironmentResource {
  entity: Entity;
  /** Name of the environment. */
  environment: string;
}

/**
 * The query of a rule.
 *
 * @public
 */
export type OctopusEnvironmentQuery =
  | { environments: string[] }
  | { claims: string[] };

/**
 * The resource of the permissions to deploy and to run runbooks.
 *
 * @public
 */
export const octopusEnvironmentResourceRef = createPermissionResourceRef<
  OctopusEnvironmentResource,
  OctopusEnvironmentQuery
>().with({
  pluginId: 'octopus',
  resourceType: RESOURCE_TYPE_OCTOPUS_ENVIRONMENT,
});
