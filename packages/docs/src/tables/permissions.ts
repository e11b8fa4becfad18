import {
  octopusPermissions,
  RESOURCE_TYPE_OCTOPUS_ENVIRONMENT,
  RESOURCE_TYPE_OCTOPUS_SPACE,
} from '@octopus-backstage/plugin-octopus-common';
import { markdownTable } from '../generate/markdownTable';

const decidedOn: Record<string, string> = {
  [RESOURCE_TYPE_OCTOPUS_ENVIRONMENT]: 'the entity in the environment',
  [RESOURCE_TYPE_OCTOPUS_SPACE]: 'the space',
};

/** The permissions of the entity page and of forms, and what a policy decides about. */
export function permissions(): string {
  return markdownTable(
    ['Permission', 'Action', 'Decided on'],
    octopusPermissions.map(({ name, attributes, resourceType }) => [
      `\`${name}\``,
      attributes.action ?? '',
      `${decidedOn[resourceType] ?? 'the entity'} (\`${resourceType}\`)`,
    ]),
  );
}
