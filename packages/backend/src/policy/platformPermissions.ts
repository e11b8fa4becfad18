import {
  octopusClusterCreatePermission,
  octopusClusterDeletePermission,
  octopusSpaceEmptyPermission,
  octopusSpaceFillPermission,
} from '@octopus-backstage/plugin-octopus-common';

/** What the platform team alone may do: whole spaces, and clusters that cost money. */
export const platformPermissions = [
  octopusSpaceFillPermission,
  octopusSpaceEmptyPermission,
  octopusClusterCreatePermission,
  octopusClusterDeletePermission,
];
