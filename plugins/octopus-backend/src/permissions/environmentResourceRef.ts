import { Entity } from '@backstage/catalog-model';
import { createPermissionResourceRef } from '@backstage/plugin-permission-node';
import { RESOURCE_TYPE_OCTOPUS_ENVIRONMENT } from '@octopus-backstage/plugin-octopus-common';

/** An entity in an environment that its project is deployed to. */
export interface OctopusEnvironmentResource {
  entity: Entity;
  /** Name of the environment. */
  environment: string;
}

/** What a rule looks for. */
export type OctopusEnvironmentQuery =
  | { environments: string[] }
  | { claims: string[] };

/** What permissions to deploy and to run runbooks are decided on. */
export const octopusEnvironmentResourceRef = createPermissionResourceRef<
  OctopusEnvironmentResource,
  OctopusEnvironmentQuery
>().with({
  pluginId: 'octopus',
  resourceType: RESOURCE_TYPE_OCTOPUS_ENVIRONMENT,
});
