import { OpenApiSchema } from '../document/openApi';
import { FieldsDifference } from '../acceptedDifferences/types';

export type JsonSchema = Record<string, unknown>;

/** Under which id the validator keeps components: `strict:full-repository`. */
function componentId(name: string, strict: boolean): string {
  return `${strict ? 'strict' : 'open'}:${name}`;
}

/** The inverse of `componentId`. */
export function readComponentId(id: string): { name: string; strict: boolean } {
  const [kind, name] = id.split(':');
  return { name, strict: kind === 'strict' };
}

/** Ids of the components that a translated schema refers to. */
export function referencesIn(schema: unknown): string[] {
  if (typeof schema !== 'object' || schema === null) {
    return [];
  }
  const { $ref } = schema as { $ref?: unknown };
  return typeof $ref === 'string'
    ? [$ref]
    : Object.values(schema).flatMap(referencesIn);
}

/**
 * A schema of OpenAPI 3.0 as JSON Schema 2019-09 that knows no field besides
 * those it names. Where schemas are put together (`allOf` and the like), only
 * the whole is closed. `oneOf` is read as `anyOf`: several of GitHub's
 * alternatives are not exclusive.
 */
export function strictSchema(schema: OpenApiSchema, strict = true): JsonSchema {
  const { $ref, oneOf, ...rest } = schema;
  if ($ref) {
    return { $ref: componentId($ref.slice($ref.lastIndexOf('/') + 1), strict) };
  }
  const result: JsonSchema = {};
  const alternatives = (oneOf ?? rest.anyOf) as OpenApiSchema[] | undefined;
  const isChoice = alternatives && !rest.properties && !rest.allOf;
  for (const [keyword, value] of Object.entries(rest)) {
    result[keyword] = translated(keyword, value);
  }
  if (alternatives) {
    result.anyOf = alternatives.map(one =>
      strictSchema(one, strict && Boolean(isChoice)),
    );
  }
  const isClosed = rest.properties || rest.allOf;
  if (strict && isClosed && !('additionalProperties' in rest)) {
    result.unevaluatedProperties = false;
  }
  return orNull(result, schema);
}

function translated(keyword: string, value: any): unknown {
  switch (keyword) {
    case 'properties':
      return Object.fromEntries(
        Object.entries(value as Record<string, OpenApiSchema>).map(
          ([name, one]) => [name, strictSchema(one)],
        ),
      );
    case 'items':
      return strictSchema(value);
    case 'additionalProperties':
      return typeof value === 'object' ? strictSchema(value) : value;
    case 'allOf':
      return value.map((one: OpenApiSchema) => strictSchema(one, false));
    case 'not':
      return strictSchema(value, false);
    default:
      return value;
  }
}

/** OpenAPI 3.0 has a keyword of its own for null. */
function orNull(result: JsonSchema, { nullable }: OpenApiSchema): JsonSchema {
  delete result.nullable;
  return nullable ? { anyOf: [{ type: 'null' }, result] } : result;
}

/** A component or a body with the fields that accepted differences add to it. */
export function withFields(
  schema: OpenApiSchema,
  acceptedDifferences: Pick<FieldsDifference, 'id' | 'fields'>[],
): OpenApiSchema {
  const added = acceptedDifferences.flatMap(({ id, fields }) =>
    Object.entries(fields).map(([name, field]) => [
      name,
      { ...field, acceptedDifference: id },
    ]),
  );
  return {
    ...schema,
    properties: { ...schema.properties, ...Object.fromEntries(added) },
  };
}
