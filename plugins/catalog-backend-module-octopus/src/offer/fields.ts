import { Entity } from '@backstage/catalog-model';
import { JsonObject, JsonValue } from '@backstage/types';

/** A field of a form: its name, and its JSON schema with what `ui:` adds. */
export interface Field {
  name: string;
  schema: JsonObject;
}

/**
 * The fields of a template's form, also those that depend on others. A field
 * that several branches declare is there several times. What only says for
 * which value of a field a branch is, has no type and is no field.
 *
 * The schemas are those of the template: whoever changes one changes it there.
 */
export function fieldsOf(template: Entity): Field[] {
  return fieldsIn(template.spec?.parameters);
}

function fieldsIn(part: JsonValue | undefined): Field[] {
  if (Array.isArray(part)) {
    return part.flatMap(fieldsIn);
  }
  if (!isObject(part)) {
    return [];
  }
  return Object.entries(part).flatMap(([key, value]) =>
    key === 'properties' && isObject(value)
      ? Object.entries(value).flatMap(([name, schema]) =>
          isObject(schema) && schema.type !== undefined
            ? [{ name, schema }, ...fieldsIn(schema)]
            : [],
        )
      : fieldsIn(value),
  );
}

export function isObject(value: JsonValue | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
