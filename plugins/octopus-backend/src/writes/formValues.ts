import { InputError } from '@backstage/errors';
import { isSensitive } from '../mapping/toPreview';
import { FormResource } from '../resources/previews';

/**
 * Builds the `FormValues` of a deployment or run: the given values, or else the
 * form's defaults, keyed by the opaque names of the form's elements
 * (octopus-api.md §3.6).
 *
 * @param variables - values by name of the variable
 * @throws InputError when a variable is not prompted for
 */
export function formValues(
  form: FormResource | null,
  variables: Record<string, string> = {},
): Record<string, string> {
  const { Elements = [], Values = {} } = form ?? {};
  const prompted = Elements.map(({ Control }) => Control.Name);
  const unknown = Object.keys(variables).find(name => !prompted.includes(name));
  if (unknown !== undefined) {
    throw Object.assign(
      new InputError(
        `Octopus does not ask for the variable '${unknown}' here; it asks for: ${
          prompted.join(', ') || 'none'
        }`,
      ),
      { field: `variables.${unknown}` },
    );
  }
  return Object.fromEntries(
    Elements.flatMap(element => {
      const { Name, Control } = element;
      const standard = isSensitive(element) ? undefined : Values[Name];
      const value = variables[Control.Name] ?? standard;
      return value ? [[Name, value]] : [];
    }),
  );
}
