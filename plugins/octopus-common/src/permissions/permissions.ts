import { RESOURCE_TYPE_CATALOG_ENTITY } from '@backstage/plugin-catalog-common/alpha';
import { createPermission } from '@backstage/plugin-permission-common';
import { RESOURCE_TYPE_OCTOPUS_ENVIRONMENT } from './environmentResource';
import { RESOURCE_TYPE_OCTOPUS_SPACE } from './spaceResource';

/**
 * See the releases, deployments and tasks of an entity's project. Decided on
 * the entity.
 *
 * @public
 */
export const octopusProjectReadPermission = createPermission({
  name: 'octopus.project.read',
  attributes: { action: 'read' },
  resourceType: RESOURCE_TYPE_CATALOG_ENTITY,
});

/**
 * Create a release. Decided on the entity.
 *
 * @public
 */
export const octopusReleaseCreatePermission = createPermission({
  name: 'octopus.release.create',
  attributes: { action: 'create' },
  resourceType: RESOURCE_TYPE_CATALOG_ENTITY,
});

/**
 * Deploy a release. Decided on the entity in the environment.
 *
 * @public
 */
export const octopusDeploymentCreatePermission = createPermission({
  name: 'octopus.deployment.create',
  attributes: { action: 'create' },
  resourceType: RESOURCE_TYPE_OCTOPUS_ENVIRONMENT,
});

/**
 * Run a runbook. Decided on the entity in the environment.
 *
 * @public
 */
export const octopusRunbookRunPermission = createPermission({
  name: 'octopus.runbook.run',
  attributes: { action: 'create' },
  resourceType: RESOURCE_TYPE_OCTOPUS_ENVIRONMENT,
});

/**
 * Cancel a queued or running task. Decided on the entity.
 *
 * @public
 */
export const octopusTaskCancelPermission = createPermission({
  name: 'octopus.task.cancel',
  attributes: { action: 'update' },
  resourceType: RESOURCE_TYPE_CATALOG_ENTITY,
});

/**
 * Answer what a deployment or a run waits for: a manual intervention or a
 * guided failure. Decided on the entity in the environment.
 *
 * @public
 */
export const octopusInterruptionSubmitPermission = createPermission({
  name: 'octopus.interruption.submit',
  attributes: { action: 'update' },
  resourceType: RESOURCE_TYPE_OCTOPUS_ENVIRONMENT,
});

/**
 * See a space and, for the fields of forms, the names of its projects,
 * environments and channels, and the versions of its releases and builds,
 * whether the catalog has an entity of them or not. Decided on the space.
 *
 * @public
 */
export const octopusSpaceReadPermission = createPermission({
  name: 'octopus.space.read',
  attributes: { action: 'read' },
  resourceType: RESOURCE_TYPE_OCTOPUS_SPACE,
});

/**
 * Fill an Octopus space with a blueprint, or bring one up to date: the action
 * `octopus:create-refarch`, also where it only makes a plan. And have it tell the
 * portal what happens there: `octopus:subscribe`.
 *
 * @public
 */
export const octopusSpaceFillPermission = createPermission({
  name: 'octopus.space.fill',
  attributes: { action: 'update' },
});

/**
 * Remove from an Octopus space what a blueprint has made there: the action
 * `octopus:delete-refarch`, also where it only makes a plan. And have it tell the portal
 * no more: `octopus:unsubscribe`.
 *
 * @public
 */
export const octopusSpaceEmptyPermission = createPermission({
  name: 'octopus.space.empty',
  attributes: { action: 'delete' },
});

/**
 * Create a cluster: the action `eks:create-cluster`, also where it only makes a
 * plan.
 *
 * @public
 */
export const octopusClusterCreatePermission = createPermission({
  name: 'octopus.cluster.create',
  attributes: { action: 'create' },
});

/**
 * Delete a cluster: the action `eks:delete-cluster`, also where it only makes a
 * plan.
 *
 * @public
 */
export const octopusClusterDeletePermission = createPermission({
  name: 'octopus.cluster.delete',
  attributes: { action: 'delete' },
});

/**
 * Create the repository of a service, with its project in Octopus: the action
 * `github:seed-node-app`.
 *
 * @public
 */
export const octopusRepositoryCreatePermission = createPermission({
  name: 'octopus.repository.create',
  attributes: { action: 'create' },
});

/**
 * The permissions that are decided on an entity.
 *
 * @public
 */
export const octopusEntityPermissions = [
  octopusProjectReadPermission,
  octopusReleaseCreatePermission,
  octopusTaskCancelPermission,
];

/**
 * The permissions that are decided on an entity in an environment.
 *
 * @public
 */
export const octopusEnvironmentPermissions = [
  octopusDeploymentCreatePermission,
  octopusRunbookRunPermission,
  octopusInterruptionSubmitPermission,
];

/**
 * The permissions that are decided on a space.
 *
 * @public
 */
export const octopusSpacePermissions = [octopusSpaceReadPermission];

/**
 * The permissions that depend on no resource. Only scaffolder actions ask for
 * them; those that deploy, or run runbooks, ask for the permissions above.
 *
 * @public
 */
export const octopusActionPermissions = [
  octopusSpaceFillPermission,
  octopusSpaceEmptyPermission,
  octopusClusterCreatePermission,
  octopusClusterDeletePermission,
  octopusRepositoryCreatePermission,
];

/**
 * All permissions of the Octopus plugin.
 *
 * @public
 */
export const octopusPermissions = [
  ...octopusEntityPermissions,
  ...octopusEnvironmentPermissions,
  ...octopusSpacePermissions,
  ...octopusActionPermissions,
];
