import {
  octopusPermissions,
  RESOURCE_TYPE_OCTOPUS_ENVIRONMENT,
} from '@octopus-backstage/plugin-octopus-common';
import { markdownTable } from '../generate/markdownTable';

/** The permissions of the entity page and of actions, and what a policy decides about. */
export function permissions(): string {
  return markdownTable(
    ['Permission', 'Action', 'Decided on'],
    octopusPermissions.map(permission => [
      `\`${permission.name}\``,
      permission.attributes.action ?? '',
      decidedOn(permission),
    ]),
  );
}

function decidedOn(permission: (typeof octopusPermissions)[number]): string {
  if (permission.type === 'basic') {
    return 'the person';
  }
  const { resourceType } = permission;
  return resourceType === RESOURCE_TYPE_OCTOPUS_ENVIRONMENT
    ? `the entity in the environment (\`${resourceType}\`)`
    : `the entity (\`${resourceType}\`)`;
}
