import { InputError } from '@backstage/errors';
import { isNamespaceName } from '@octopus-backstage/plugin-octopus-common';
import { NAMESPACE_VARIABLE } from '@octopus-backstage/plugin-octopus-node';
import { isSensitive } from '../mapping/toPreview';
import { FormResource } from '../resources/previews';

/**
 * Builds the `FormValues` of a deployment or run: the given values, or else the
 * form's defaults, keyed by the opaque names of the form's elements
 * (octopus-api.md §3.6).
 *
 * @param variables - values by name of the variable
 * @throws InputError when a variable is not prompted for, and when a namespace
 * is given that Kubernetes would not take
 */
export function formValues(
  form: FormResource | null,
  variables: Record<string, string> = {},
): Record<string, string> {
  return valuesOfForms([form], variables)[0];
}

/**
 * Builds those of several that are started together, such as one for each
 * tenant: every one gets what it prompts for.
 *
 * @throws what `formValues` throws, for a variable that none of them prompts for
 */
export function valuesOfForms(
  forms: (FormResource | null)[],
  variables: Record<string, string> = {},
): Record<string, string>[] {
  const prompted = new Set(
    forms.flatMap(form =>
      (form?.Elements ?? []).map(({ Control }) => Control.Name),
    ),
  );
  const unknown = Object.keys(variables).find(name => !prompted.has(name));
  if (unknown !== undefined) {
    throw Object.assign(
      new InputError(
        `Octopus does not ask for the variable '${unknown}' here; it asks for: ${
          [...prompted].join(', ') || 'none'
        }`,
      ),
      { field: `variables.${unknown}` },
    );
  }
  return forms.map(form => toValues(form, variables));
}

function toValues(
  form: FormResource | null,
  variables: Record<string, string>,
): Record<string, string> {
  const { Elements = [], Values = {} } = form ?? {};
  return Object.fromEntries(
    Elements.flatMap(element => {
      const { Name, Control } = element;
      checkNamespace(Control.Name, variables[Control.Name], Values[Name]);
      const standard = isSensitive(element) ? undefined : Values[Name];
      const value = variables[Control.Name] ?? standard;
      return value ? [[Name, value]] : [];
    }),
  );
}

/**
 * A mistyped namespace would deploy into one more, or fail half-way. A default
 * may be an expression that Octopus resolves.
 */
function checkNamespace(
  name: string,
  value: string | undefined,
  standard: string | null | undefined,
) {
  const given = name === NAMESPACE_VARIABLE && value !== standard && value;
  if (given && !isNamespaceName(given)) {
    throw Object.assign(
      new InputError(
        `'${given}' cannot be the name of a namespace: take at most 63 lowercase letters, digits and hyphens, with a letter or a digit at both ends`,
      ),
      { field: `variables.${name}` },
    );
  }
}
