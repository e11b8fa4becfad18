import Ajv, { ErrorObject, ValidateFunction } from 'ajv';
import { Schema } from '../document/swagger';
import { Definition } from './definitions';
import {
  DEFINITIONS_ID,
  JsonSchema,
  strictDefinition,
  strictSchema,
} from './strictSchema';

/** What a value lacks to fit a schema, and the exceptions it needed. */
export interface Verdict {
  problems: { at: string; message: string }[];
  exceptions: string[];
}

const DATE_TIME =
  /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:\d{2})$/;

function problemOf({ keyword, params, instancePath, message }: ErrorObject) {
  const at = instancePath;
  switch (keyword) {
    case 'additionalProperties':
      return {
        at: `${at}/${params.additionalProperty}`,
        message: 'is no field that the document knows',
      };
    case 'required':
      return { at: `${at}/${params.missingProperty}`, message: 'is missing' };
    case 'enum':
      return {
        at,
        message: `must be one of ${params.allowedValues.join(', ')}`,
      };
    case 'type':
      return { at, message: `must be ${[params.type].flat().join(' or ')}` };
    case 'format':
      return { at, message: `must be a ${params.format}` };
    default:
      return { at, message: message ?? keyword };
  }
}

/**
 * A function that says whether a value fits a schema of the document, strictly
 * (see `strictSchema`), and which exceptions it took.
 */
export function createValidator(
  definitions: Map<string, Definition>,
): (schema: Schema, value: unknown) => Verdict {
  const used = new Set<string>();
  const ajv = new Ajv({ allErrors: true, strict: false });
  ajv.addFormat('date-time', {
    type: 'string',
    validate: value => DATE_TIME.test(value) && !isNaN(Date.parse(value)),
  });
  ajv.addFormat('int32', {
    type: 'number',
    validate: value => Math.abs(value) <= 2 ** 31,
  });
  for (const open of [
    'int64',
    'double',
    'binary',
    'byte',
    'date-span',
    'email',
    'uuid',
  ]) {
    ajv.addFormat(open, true);
  }
  ajv.addKeyword({
    keyword: 'exception',
    schemaType: 'string',
    errors: false,
    validate: (id: string) => Boolean(used.add(id)),
  });
  ajv.addKeyword({
    keyword: 'exceptionValues',
    schemaType: 'object',
    errors: false,
    validate: (ids: Record<string, string>, value: string) =>
      !(value in ids) || Boolean(used.add(ids[value])),
  });
  const strict: Record<string, JsonSchema> = {};
  for (const [name, definition] of definitions) {
    strict[name] = strictDefinition(definition, false);
    strict[`${name}.orNull`] = strictDefinition(definition, true);
  }
  ajv.addSchema({ $id: DEFINITIONS_ID, definitions: strict });

  const compiled = new Map<string, ValidateFunction>();
  return (schema, value) => {
    const key = JSON.stringify(schema);
    const validate = compiled.get(key) ?? ajv.compile(strictSchema(schema));
    compiled.set(key, validate);
    used.clear();
    validate(value);
    return {
      problems: (validate.errors ?? [])
        .filter(error => error.keyword !== 'if')
        .map(problemOf),
      exceptions: [...used],
    };
  };
}
