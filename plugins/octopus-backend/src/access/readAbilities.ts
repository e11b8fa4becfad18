import {
  AuthorizeResult,
  ResourcePermission,
} from '@backstage/plugin-permission-common';
import {
  OctopusAbilities,
  OctopusAbility,
  octopusDeploymentCreatePermission,
  octopusReleaseCreatePermission,
  octopusRunbookRunPermission,
  octopusTaskCancelPermission,
} from '@octopus-backstage/plugin-octopus-common';
import { ServiceContext } from '../services/ServiceContext';
import { Caller } from './Caller';

const permissionOf: Record<keyof OctopusAbilities, ResourcePermission> = {
  createRelease: octopusReleaseCreatePermission,
  deploy: octopusDeploymentCreatePermission,
  runRunbook: octopusRunbookRunPermission,
  cancelTask: octopusTaskCancelPermission,
};

/** What a disabled project refuses; its tasks can still be canceled. */
const closed: (keyof OctopusAbilities)[] = [
  'createRelease',
  'deploy',
  'runRunbook',
];

/** What the caller may do with the project of an entity, decided in one request. */
export async function readAbilities(
  { permissions }: ServiceContext,
  { credentials }: Caller,
  entityRef: string,
  project: { isDisabled: boolean },
): Promise<OctopusAbilities> {
  const names = Object.keys(permissionOf) as (keyof OctopusAbilities)[];
  const decisions = await permissions.authorize(
    names.map(name => ({
      permission: permissionOf[name],
      resourceRef: entityRef,
    })),
    { credentials },
  );
  const abilities = names.map((name, index): [string, OctopusAbility] => {
    if (decisions[index].result !== AuthorizeResult.ALLOW) {
      return [name, { allowed: false, reason: 'permission' }];
    }
    return project.isDisabled && closed.includes(name)
      ? [name, { allowed: false, reason: 'disabledProject' }]
      : [name, { allowed: true }];
  });
  return Object.fromEntries(abilities) as unknown as OctopusAbilities;
}
