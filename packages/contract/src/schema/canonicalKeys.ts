import { Schema } from '../document/swagger';
import { Definition } from './definitions';

type Definitions = Map<string, Definition>;

function namedSchemas(
  schema: Schema,
  definitions: Definitions,
): Record<string, Schema> | undefined {
  if (!schema.$ref) {
    return schema.properties;
  }
  const definition = definitions.get(schema.$ref.split('/').pop()!);
  if (!definition?.fields) {
    return definition && namedSchemas(definition.schema, definitions);
  }
  const fields = Object.assign(
    {},
    ...definition.variants.map(variant => variant.fields),
    definition.fields,
  ) as NonNullable<Definition['fields']>;
  return Object.fromEntries(
    Object.entries(fields).map(([name, field]) => [name, field.schema]),
  );
}

function canonicalObject(
  value: object,
  schemas: Record<string, Schema>,
  definitions: Definitions,
): object {
  const names = new Map(
    Object.keys(schemas).map(name => [name.toLowerCase(), name]),
  );
  const entries = Object.entries(value).map(([key, item]) => {
    const name = names.get(key.toLowerCase()) ?? key;
    const schema = schemas[name];
    return [
      name,
      schema ? withCanonicalKeys(schema, item, definitions) : item,
    ] as const;
  });
  return Object.fromEntries(entries);
}

/**
 * The value with its field names spelled as the document spells them: a server
 * reads the fields of a request without regard to case (octopus-api.md §2).
 * Keys of dictionaries stay as they are.
 */
export function withCanonicalKeys(
  schema: Schema,
  value: unknown,
  definitions: Definitions,
): unknown {
  if (Array.isArray(value)) {
    return schema.items
      ? value.map(item => withCanonicalKeys(schema.items!, item, definitions))
      : value;
  }
  if (typeof value !== 'object' || value === null) {
    return value;
  }
  const schemas = namedSchemas(schema, definitions);
  if (schemas) {
    return canonicalObject(value, schemas, definitions);
  }
  const { additionalProperties } = schema;
  return typeof additionalProperties === 'object'
    ? Object.fromEntries(
        Object.entries(value).map(([key, item]) => [
          key,
          withCanonicalKeys(additionalProperties, item, definitions),
        ]),
      )
    : value;
}
