import {
  octopusPermissions,
  RESOURCE_TYPE_OCTOPUS_ENVIRONMENT,
} from '@octopus-backstage/plugin-octopus-common';
import { markdownTable } from '../generate/markdownTable';

/** The permissions of the entity page, and what a policy decides about. */
export function permissions(): string {
  return markdownTable(
    ['Permission', 'Action', 'Decided on'],
    octopusPermissions.map(({ name, attributes, resourceType }) => [
      `\`${name}\``,
      attributes.action ?? '',
      resourceType === RESOURCE_TYPE_OCTOPUS_ENVIRONMENT
        ? `the entity in the environment (\`${resourceType}\`)`
        : `the entity (\`${resourceType}\`)`,
    ]),
  );
}
