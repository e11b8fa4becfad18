import { Schema } from '../document/swagger';
import { Definition, Field } from './definitions';

/** Id under which the strict definitions are known to the validator. */
export const DEFINITIONS_ID = 'octopus';

const MAY_BE_NULL = new Set(['string', 'object', 'array']);

/** JSON Schema (draft 7) with two keywords of ours, `acceptedDifference` and `acceptedValues`. */
export type JsonSchema = Record<string, unknown>;

function nullableType(schema: Schema): Schema['type'] {
  const types = [schema.type ?? []].flat();
  return types.some(type => MAY_BE_NULL.has(type)) && !schema.enum
    ? [...types, 'null']
    : schema.type;
}

/**
 * Swagger 2.0 has no word for null. Octopus sends null for whatever .NET can
 * hold a null in: texts, dates, lists and objects. So these may be null where
 * the document does not require them; numbers, flags and enumerations may not.
 */
function refTo(schema: Schema, nullable: boolean): string {
  return `${DEFINITIONS_ID}${schema.$ref}${nullable ? '.orNull' : ''}`;
}

function withExtraValues(
  strict: JsonSchema,
  values: readonly string[] = [],
  extraValues: Record<string, string> = {},
): JsonSchema {
  const extra = Object.keys(extraValues);
  return extra.length === 0
    ? strict
    : {
        ...strict,
        enum: [...values, ...extra],
        acceptedValues: extraValues,
      };
}

function strictField(field: Field, required: boolean): JsonSchema {
  const strict = withExtraValues(
    strictSchema(field.schema, !required),
    field.schema.enum,
    field.extraValues,
  );
  return {
    ...(field.nullable
      ? {
          if: { const: null },
          then: { acceptedDifference: field.nullable },
          else: strict,
        }
      : { allOf: [strict] }),
    ...(field.acceptedDifference && {
      acceptedDifference: field.acceptedDifference,
    }),
  };
}

function strictObject(
  schema: Schema,
  fields: Record<string, Field>,
  present: string[] = [],
): JsonSchema {
  const required = schema.required ?? [];
  const expected = [...new Set([...required, ...present])];
  return {
    properties: Object.fromEntries(
      Object.entries(fields).map(([name, field]) => [
        name,
        strictField(field, required.includes(name)),
      ]),
    ),
    additionalProperties: false,
    ...(expected.length > 0 && { required: expected }),
  };
}

/**
 * A Swagger 2.0 schema as a strict JSON Schema: objects with named fields take
 * no other field, even where the document says `additionalProperties: {}`
 * beside them (three definitions do, and no server is known to use it).
 */
export function strictSchema(schema: Schema, nullable = false): JsonSchema {
  if (schema.$ref) {
    return { $ref: refTo(schema, nullable) };
  }
  const { type, properties, items, additionalProperties, ...rest } = schema;
  const strict: JsonSchema = { ...rest };
  delete strict.required;
  if (type) {
    strict.type = nullable ? nullableType(schema) : type;
  }
  if (items) {
    strict.items = strictSchema(items);
  }
  if (properties) {
    const fields = Object.entries(properties).map(
      ([name, value]) => [name, { schema: value }] as const,
    );
    Object.assign(strict, strictObject(schema, Object.fromEntries(fields)));
  } else if (typeof additionalProperties === 'object') {
    strict.additionalProperties = strictSchema(additionalProperties);
  }
  return strict;
}

function withVariants(definition: Definition): JsonSchema {
  const { schema, fields = {}, variants, present } = definition;
  return variants.reduceRight<JsonSchema>(
    (otherwise, variant) => ({
      if: {
        type: 'object',
        properties: { [variant.field]: { enum: variant.values } },
        required: [variant.field],
      },
      then: strictObject(schema, { ...variant.fields, ...fields }, present),
      else: otherwise,
    }),
    strictObject(schema, fields, present),
  );
}

/** The strict JSON Schema of a definition; `nullable` for places that may be null instead. */
export function strictDefinition(
  definition: Definition,
  nullable: boolean,
): JsonSchema {
  const { schema, fields, acceptedDifference } = definition;
  const strict: JsonSchema = fields
    ? {
        type: nullable ? nullableType(schema) : schema.type,
        ...withVariants(definition),
      }
    : strictSchema(schema, nullable);
  return {
    ...withExtraValues(strict, schema.enum, definition.extraValues),
    ...(acceptedDifference && { acceptedDifference }),
  };
}
