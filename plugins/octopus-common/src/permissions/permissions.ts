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
 * All permissions of the Octopus plugin.
 *
 * @public
 */
export const octopusPermissions = [
  ...octopusEntityPermissions,
  ...octopusEnvironmentPermissions,
  ...octopusSpacePermissions,
];
