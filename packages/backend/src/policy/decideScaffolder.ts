import {
  createScaffolderActionConditionalDecision,
  createScaffolderTaskConditionalDecision,
  scaffolderActionConditions,
  scaffolderTaskConditions,
} from '@backstage/plugin-scaffolder-backend/alpha';
import {
  RESOURCE_TYPE_SCAFFOLDER_ACTION,
  RESOURCE_TYPE_SCAFFOLDER_TASK,
} from '@backstage/plugin-scaffolder-common/alpha';
import {
  isResourcePermission,
  type Permission,
  type PolicyDecision,
} from '@backstage/plugin-permission-common';

/**
 * Actions that fill or empty a whole space or have it tell a portal, or make and delete clusters that
 * cost money.
 */
export const platformActions = [
  'octopus:create-refarch',
  'octopus:delete-refarch',
  'octopus:subscribe',
  'octopus:unsubscribe',
  'eks:create-cluster',
  'eks:delete-cluster',
];

/**
 * What somebody outside of the platform team may do on _Create_: run every
 * template but those of spaces and clusters, and see the log of their own runs
 * (it has what was typed in). Undefined for other permissions.
 */
export function decideScaffolder(
  permission: Permission,
  user: string | undefined,
): PolicyDecision | undefined {
  if (isResourcePermission(permission, RESOURCE_TYPE_SCAFFOLDER_ACTION)) {
    const [first, ...others] = platformActions.map(actionId =>
      scaffolderActionConditions.hasActionId({ actionId }),
    );
    return createScaffolderActionConditionalDecision(permission, {
      not: { anyOf: [first, ...others] },
    });
  }
  if (isResourcePermission(permission, RESOURCE_TYPE_SCAFFOLDER_TASK)) {
    return createScaffolderTaskConditionalDecision(
      permission,
      scaffolderTaskConditions.isTaskOwner({ createdBy: user ? [user] : [] }),
    );
  }
  return undefined;
}
