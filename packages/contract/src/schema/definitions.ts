import { Schema, SwaggerDocument } from '../document/swagger';
import { ContractException, FieldsException } from '../exceptions/types';
import { presentFields } from '../recorded/presentFields';

/** A field of a definition, and the exception it owes its place to. */
export interface Field {
  schema: Schema;
  exception?: string;
  /** Exception that lets it be null where its type would not. */
  nullable?: string;
  /** Values of its enumeration that are exceptions, and which. */
  extraValues?: Record<string, string>;
}

/** Extra fields of the objects whose discriminator has one of the values. */
export interface Variant {
  field: string;
  values: readonly string[];
  fields: Record<string, Field>;
}

/** A definition of the document with all exceptions worked in. */
export interface Definition {
  schema: Schema;
  exception?: string;
  /** Undefined for a definition that is not an object with named fields. */
  fields?: Record<string, Field>;
  variants: Variant[];
  /** Fields that must be there, though they may be null. */
  present: string[];
  /** Values of an enumeration that are exceptions, and which. */
  extraValues: Record<string, string>;
}

/** Which of the two bodies of an exchange is meant. */
export type Side = 'request' | 'response';

function toFields(exception: FieldsException): Record<string, Field> {
  return Object.fromEntries(
    Object.entries(exception.fields).map(([name, schema]) => [
      name,
      { schema, exception: exception.id },
    ]),
  );
}

function variantsOf(exceptions: FieldsException[]): Variant[] {
  const variants = new Map<string, Variant>();
  for (const exception of exceptions) {
    const { field, values } = exception.when!;
    for (const value of values) {
      const key = `${field}=${value}`;
      const variant = variants.get(key) ?? {
        field,
        values: [value],
        fields: {},
      };
      Object.assign(variant.fields, toFields(exception));
      variants.set(key, variant);
    }
  }
  return [...variants.values()];
}

function extraValues(
  definition: string,
  field: string | undefined,
  exceptions: ContractException[],
): Record<string, string> {
  return Object.fromEntries(
    exceptions.flatMap(e =>
      e.allows === 'values' && e.definition === definition && e.field === field
        ? e.values.map(value => [value, e.id])
        : [],
    ),
  );
}

function fieldWithExceptions(
  definition: string,
  name: string,
  field: Field,
  exceptions: ContractException[],
): Field {
  const nullable = exceptions.find(
    e =>
      e.allows === 'nulls' &&
      e.definition === definition &&
      e.fields.includes(name),
  )?.id;
  return {
    ...field,
    ...(nullable && { nullable }),
    ...(field.schema.enum && {
      extraValues: extraValues(definition, name, exceptions),
    }),
  };
}

/**
 * All definitions of the document, with the fields, values and definitions
 * that the exceptions add for one side of an exchange.
 */
export function buildDefinitions(
  document: SwaggerDocument,
  exceptions: ContractException[],
  side: Side,
): Map<string, Definition> {
  const replaced = exceptions.flatMap(e =>
    e.allows === 'definition' ? [[e.definition, e] as const] : [],
  );
  const schemas: [string, Schema, string?][] = [
    ...Object.entries(document.definitions),
    ...replaced.map(
      ([name, e]) => [name, e.schema, e.id] as [string, Schema, string],
    ),
  ];
  const definitions = new Map<string, Definition>();
  for (const [name, schema, exception] of schemas) {
    const added = exceptions.filter(
      (e): e is FieldsException =>
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
        fieldWithExceptions(name, key, field, exceptions),
      ]),
    );
    definitions.set(name, {
      schema,
      exception,
      fields: schema.properties && fields,
      variants: variantsOf(added.filter(e => e.when)),
      present: side === 'response' ? presentFields(name) : [],
      extraValues: extraValues(name, undefined, exceptions),
    });
  }
  return definitions;
}
