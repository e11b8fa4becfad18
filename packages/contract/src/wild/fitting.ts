import fc from 'fast-check';
import { wildText, wildValue } from './wildValues';

/** A JSON schema, as far as those of actions use it. */
export interface ValueSchema {
  type?: string | string[];
  enum?: unknown[];
  const?: unknown;
  anyOf?: ValueSchema[];
  pattern?: string;
  minimum?: number;
  maximum?: number;
  minLength?: number;
  maxLength?: number;
  items?: ValueSchema;
  minItems?: number;
  maxItems?: number;
  properties?: Record<string, ValueSchema>;
  required?: string[];
  additionalProperties?: boolean | ValueSchema;
}

/**
 * Values of the shape that a schema asks for, with wild texts wherever it takes
 * a text: those get past it, and into what it guards.
 *
 * @throws Error for a type that it does not know
 */
export function fitting(schema: ValueSchema): fc.Arbitrary<unknown> {
  const { type, anyOf, items, properties = {}, required = [] } = schema;
  const choices = schema.const === undefined ? schema.enum : [schema.const];
  if (choices) {
    return fc.constantFrom(...choices);
  }
  if (anyOf) {
    return fc.oneof(...anyOf.map(fitting));
  }
  if (Array.isArray(type)) {
    return fc.oneof(...type.map(each => fitting({ ...schema, type: each })));
  }
  switch (type) {
    case undefined:
      return wildValue;
    case 'string':
      return textFor(schema);
    case 'boolean':
      return fc.boolean();
    case 'integer':
      return fc.integer({ min: schema.minimum, max: schema.maximum });
    case 'number':
      return fc.double();
    case 'null':
      return fc.constant(null);
    case 'array':
      return fc.array(fitting(items ?? {}), {
        minLength: schema.minItems ?? 0,
        maxLength: Math.min(schema.maxItems ?? 3, 3),
      });
    case 'object':
      return fc
        .tuple(
          dictionary(schema.additionalProperties ?? true),
          fc.record(
            Object.fromEntries(
              Object.entries(properties).map(([name, each]) => [
                name,
                fitting(each),
              ]),
            ),
            { requiredKeys: required },
          ),
        )
        .map(([others, known]) => ({ ...others, ...known }));
    default:
      throw new Error(`No values are generated for the type ${type}`);
  }
}

function textFor({
  pattern,
  minLength = 0,
  maxLength = Infinity,
}: ValueSchema): fc.Arbitrary<string> {
  const text = pattern ? fc.stringMatching(new RegExp(pattern)) : wildText;
  return text.filter(
    ({ length }) => length >= minLength && length <= maxLength,
  );
}

function dictionary(
  values: boolean | ValueSchema,
): fc.Arbitrary<Record<string, unknown>> {
  return values === false
    ? fc.constant({})
    : fc.dictionary(wildText, values === true ? wildValue : fitting(values), {
        maxKeys: 3,
      });
}
