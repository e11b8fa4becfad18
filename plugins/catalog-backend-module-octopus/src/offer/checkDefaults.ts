import { InputError } from '@backstage/errors';
import { JsonValue } from '@backstage/types';
import Ajv from 'ajv';
import { TemplateSettings } from '../config/TemplateSettings';
import { Field } from './fields';

/** A string in words that tell what is wrong; undefined where nothing is. */
function problemOf(field: Field, value: JsonValue): string | undefined {
  // Forms have keywords of their own, such as `ui:field`.
  const ajv = new Ajv({ strict: false, logger: false });
  return ajv.validate(field.schema, value)
    ? undefined
    : ajv.errorsText(ajv.errors, { dataVar: 'it' });
}

/** Whether a field of a form takes a value. */
export function accepts(field: Field, value: JsonValue): boolean {
  return problemOf(field, value) === undefined;
}

export function isSecret({ schema }: Field): boolean {
  return schema['ui:field'] === 'Secret';
}

/**
 * Checks what fields are to begin with against all forms, offered or not.
 *
 * @throws InputError that names the first that no field takes
 */
export function checkDefaults(
  { path, defaults }: TemplateSettings,
  fields: Field[],
): void {
  for (const [name, value] of Object.entries(defaults)) {
    const key = `${path}.defaults.${name}`;
    const meant = fields.filter(field => field.name === name);
    if (meant.length === 0) {
      const names = [
        ...new Set(fields.filter(each => !isSecret(each)).map(f => f.name)),
      ];
      throw new InputError(
        `${key} is the default of no field: there is ${names
          .sort()
          .join(', ')}`,
      );
    }
    if (meant.some(isSecret)) {
      throw new InputError(
        `${key} is a secret, which everybody could read in the catalog: remove it`,
      );
    }
    if (!meant.some(field => accepts(field, value))) {
      throw new InputError(
        `${key} is ${JSON.stringify(value)}, which the form does not take: ${[
          ...new Set(meant.map(field => problemOf(field, value))),
        ].join('; ')}`,
      );
    }
  }
}
