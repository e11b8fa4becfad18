import { Schema, SwaggerDocument } from '../document/swagger';
import {
  AcceptedDifference,
  FieldsDifference,
} from '../acceptedDifferences/types';
import { presentFields } from '../recorded/presentFields';

/** A field of a definition, and the accepted difference it owes its place to. */
export interface Field {
  schema: Schema;
  acceptedDifference?: string;
  /** Accepted difference that lets it be null where its type would not. */
  nullable?: string;
  /** Values of its enumeration that are accepted differences, and which. */
  extraValues?: Record<string, string>;
}

/** Extra fields of the objects whose discriminator has one of the values. */
export interface Variant {
  field: string;
  values: readonly string[];
  fields: Record<string, Field>;
}

/** A definition of the document with all accepted differences worked in. */
export interface Definition {
  schema: Schema;
  acceptedDifference?: string;
  /** Undefined for a definition that is not an object with named fields. */
  fields?: Record<string, Field>;
  variants: Variant[];
  /** Fields that must be there, though they may be null. */
  present: string[];
  /** Values of an enumeration that are accepted differences, and which. */
  extraValues: Record<string, string>;
}

/** Which of the two bodies of an exchange is meant. */
export type Side = 'request' | 'response';

function toFields(difference: FieldsDifference): Record<string, Field> {
  return Object.fromEntries(
    Object.entries(difference.fields).map(([name, schema]) => [
      name,
      { schema, acceptedDifference: difference.id },
    ]),
  );
}

function variantsOf(acceptedDifferences: FieldsDifference[]): Variant[] {
  const variants = new Map<string, Variant>();
  for (const difference of acceptedDifferences) {
    const { field, values } = difference.when!;
    for (const value of values) {
      const key = `${field}=${value}`;
      const variant = variants.get(key) ?? {
        field,
        values: [value],
        fields: {},
      };
      Object.assign(variant.fields, toFields(difference));
      variants.set(key, variant);
    }
  }
  return [...variants.values()];
}

function extraValues(
  definition: string,
  field: string | undefined,
  acceptedDifferences: AcceptedDifference[],
): Record<string, string> {
  return Object.fromEntries(
    acceptedDifferences.flatMap(e =>
      e.allows === 'values' && e.definition === definition && e.field === field
        ? e.values.map(value => [value, e.id])
        : [],
    ),
  );
}

function fieldWithAcceptedDifferences(
  definition: string,
  name: string,
  field: Field,
  acceptedDifferences: AcceptedDifference[],
): Field {
  const nullable = acceptedDifferences.find(
    e =>
      e.allows === 'nulls' &&
      e.definition === definition &&
      e.fields.includes(name),
  )?.id;
  return {
    ...field,
    ...(nullable && { nullable }),
    ...(field.schema.enum && {
      extraValues: extraValues(definition, name, acceptedDifferences),
    }),
  };
}

/**
 * All definitions of the document, with the fields, values and definitions
 * that the accepted differences add for one side of an exchange.
 */
export function buildDefinitions(
  document: SwaggerDocument,
  acceptedDifferences: AcceptedDifference[],
  side: Side,
): Map<string, Definition> {
  const replaced = acceptedDifferences.flatMap(e =>
    e.allows === 'definition' ? [[e.definition, e] as const] : [],
  );
  const schemas: [string, Schema, string?][] = [
    ...Object.entries(document.definitions),
    ...replaced.map(
      ([name, e]) => [name, e.schema, e.id] as [string, Schema, string],
    ),
  ];
  const definitions = new Map<string, Definition>();
  for (const [name, schema, acceptedDifference] of schemas) {
    const added = acceptedDifferences.filter(
      (e): e is FieldsDifference =>
        e.allows === 'fields' &&
        e.definition === name &&
        (e.only ?? side) === side,
    );
    const named: Record<string, Field> = Object.assign(
      {},
      ...added.filter(e => !e.when).map(toFields),
      Object.fromEntries(
        Object.entries(schema.properties ?? {}).map(([key, value]) => [
          key,
          { schema: value },
        ]),
      ),
    );
    const fields = Object.fromEntries(
      Object.entries(named).map(([key, field]) => [
        key,
        fieldWithAcceptedDifferences(name, key, field, acceptedDifferences),
      ]),
    );
    definitions.set(name, {
      schema,
      acceptedDifference,
      fields: schema.properties && fields,
      variants: variantsOf(added.filter(e => e.when)),
      present: side === 'response' ? presentFields(name) : [],
      extraValues: extraValues(name, undefined, acceptedDifferences),
    });
  }
  return definitions;
}
