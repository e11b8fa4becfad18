import { RESOURCE_TYPE_CATALOG_ENTITY } from '@backstage/plugin-catalog-common/alpha';
import { createPermission } from '@backstage/plugin-permission-common';

/** See the releases, deployments and tasks of the project that an entity stands for. */
export const octopusProjectReadPermission = createPermission({
  name: 'octopus.project.read',
  attributes: { action: 'read' },
  resourceType: RESOURCE_TYPE_CATALOG_ENTITY,
});

/** Create a release of it. */
export const octopusReleaseCreatePermission = createPermission({
  name: 'octopus.release.create',
  attributes: { action: 'create' },
  resourceType: RESOURCE_TYPE_CATALOG_ENTITY,
});

/** Deploy a release of it to an environment. */
export const octopusDeploymentCreatePermission = createPermission({
  name: 'octopus.deployment.create',
  attributes: { action: 'create' },
  resourceType: RESOURCE_TYPE_CATALOG_ENTITY,
});

/** Run one of its runbooks. */
export const octopusRunbookRunPermission = createPermission({
  name: 'octopus.runbook.run',
  attributes: { action: 'create' },
  resourceType: RESOURCE_TYPE_CATALOG_ENTITY,
});

/** Cancel a task of it that waits or runs. */
export const octopusTaskCancelPermission = createPermission({
  name: 'octopus.task.cancel',
  attributes: { action: 'update' },
  resourceType: RESOURCE_TYPE_CATALOG_ENTITY,
});

/** All permissions of the Octopus plugin. */
export const octopusPermissions = [
  octopusProjectReadPermission,
  octopusReleaseCreatePermission,
  octopusDeploymentCreatePermission,
  octopusRunbookRunPermission,
  octopusTaskCancelPermission,
];
