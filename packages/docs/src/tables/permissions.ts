import {
  octopusPermissions,
  RESOURCE_TYPE_OCTOPUS_ENVIRONMENT,
  RESOURCE_TYPE_OCTOPUS_SPACE,
} from '@octopus-backstage/plugin-octopus-common';
import { markdownTable } from '../generate/markdownTable';

/** The permissions of the entity page, of forms and of actions, and what a policy decides about. */
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

const subjects: Record<string, string> = {
  [RESOURCE_TYPE_OCTOPUS_ENVIRONMENT]: 'the entity in the environment',
  [RESOURCE_TYPE_OCTOPUS_SPACE]: 'the space',
};

function decidedOn(permission: (typeof octopusPermissions)[number]): string {
  if (permission.type === 'basic') {
    return 'the person';
  }
  const { resourceType } = permission;
  return `${subjects[resourceType] ?? 'the entity'} (\`${resourceType}\`)`;
}
