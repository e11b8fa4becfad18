import { Caller } from '@octopus-backstage/contract';
import {
  octopusPermissions,
  RESOURCE_TYPE_OCTOPUS_ENVIRONMENT,
  RESOURCE_TYPE_OCTOPUS_SPACE,
} from '@octopus-backstage/plugin-octopus-common';
import {
  createOctopusEnvironmentConditionalDecision,
  octopusEnvironmentConditions,
} from '../permissions/conditions';
import { TestPlugin } from './startPlugin';

const { isInEnvironment, isEntityOwner } = octopusEnvironmentConditions;
const OWNER = 'group:default/shop';

/** The relation of an entity that one kind of caller owns. */
export const ownedByShop = { type: 'ownedBy', targetRef: OWNER };

const ruleOf = ({ rule, owns }: Caller) =>
  rule === 'owner'
    ? isEntityOwner({ claims: [owns ? OWNER : 'group:default/others'] })
    : isInEnvironment({
        environments: [rule === 'here' ? 'Development' : 'Test'],
      });

/**
 * Lets the policy decide as it does for a kind of caller. What depends on the
 * environment is decided by the rules of the plugin; those of the catalog, which
 * are not ours, are left out.
 */
export function actAs(plugin: TestPlugin, caller: Caller): void {
  plugin.allowAll();
  for (const permission of octopusPermissions) {
    const { resourceType } = { resourceType: undefined, ...permission };
    const isOnEnvironment = resourceType === RESOURCE_TYPE_OCTOPUS_ENVIRONMENT;
    const hasOwner =
      resourceType && resourceType !== RESOURCE_TYPE_OCTOPUS_SPACE;
    if (caller.allows(permission)) {
      continue;
    }
    if (caller.rule && isOnEnvironment) {
      plugin.decideOn(
        permission.name,
        createOctopusEnvironmentConditionalDecision(
          permission as never,
          ruleOf(caller),
        ),
      );
    } else if (!(caller.owns && hasOwner)) {
      plugin.deny(permission.name);
    }
  }
}
