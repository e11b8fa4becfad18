import type { ApiHolder } from '@backstage/core-plugin-api';
import { octopusApiRef } from '../../api/octopusApiRef';

/** The part of a field's uiSchema that this looks at. */
interface InstanceUiSchema {
  'ui:options'?: { optional?: boolean };
}

/**
 * Wants an instance where there are several, unless the field is `optional`, as
 * it is where an entity may name it. When the instances cannot be read, the
 * action decides.
 */
export async function validateInstance(
  value: string | undefined,
  field: { addError(message: string): void },
  context: { apiHolder: ApiHolder; uiSchema?: object },
): Promise<void> {
  const { 'ui:options': options } = (context.uiSchema ??
    {}) as InstanceUiSchema;
  const instances = await context.apiHolder
    .get(octopusApiRef)
    ?.getInstances()
    .then(
      found => found.instances,
      () => undefined,
    );
  if (!instances) {
    return;
  }
  const names = instances.map(({ name }) => name).join(', ');
  if (value && !instances.some(({ name }) => name === value)) {
    field.addError(
      `There is no Octopus instance '${value}'; there is: ${names}`,
    );
  } else if (!value && instances.length > 1 && !options?.optional) {
    field.addError(`Choose an Octopus instance: ${names}`);
  }
}
