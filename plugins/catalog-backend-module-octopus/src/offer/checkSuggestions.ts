import { InputError } from '@backstage/errors';
import { Suggestions, TemplateSettings } from '../config/TemplateSettings';
import { accepts } from './checkDefaults';
import { Field } from './fields';

/** Whether a field of a form shows what is suggested. */
export function isSuggesting({ schema }: Field): boolean {
  return schema['ui:field'] === 'OctopusSuggestionPicker';
}

const valuesOf = (suggestions: Suggestions) =>
  Array.isArray(suggestions) ? suggestions : Object.keys(suggestions);

/**
 * Checks what fields are to suggest against all forms, offered or not.
 *
 * @throws InputError that names the first field that suggests nothing, or the first
 * value that it does not take
 */
export function checkSuggestions(
  { path, suggestions }: TemplateSettings,
  fields: Field[],
): void {
  const suggesting = fields.filter(isSuggesting);
  for (const [name, offered] of Object.entries(suggestions)) {
    const key = `${path}.suggestions.${name}`;
    const meant = suggesting.filter(field => field.name === name);
    if (meant.length === 0) {
      const names = [...new Set(suggesting.map(field => field.name))].sort();
      throw new InputError(
        `${key} is for no field that suggests anything: there is ${names.join(
          ', ',
        )}`,
      );
    }
    const wrong = valuesOf(offered).find(
      value => !meant.some(field => accepts(field, value)),
    );
    if (wrong !== undefined) {
      throw new InputError(
        `${key} has ${JSON.stringify(wrong)}, which the form does not take`,
      );
    }
  }
}
