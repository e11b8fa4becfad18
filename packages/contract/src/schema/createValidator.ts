import Ajv, { ValidateFunction } from 'ajv';
import { Schema } from '../document/swagger';
import { Definition } from './definitions';
import { Judge } from './Judge';
import {
  DEFINITIONS_ID,
  JsonSchema,
  strictDefinition,
  strictSchema,
} from './strictSchema';
import { Verdict } from './Verdict';

const OPEN_FORMATS = [
  'int64',
  'double',
  'binary',
  'byte',
  'date-span',
  'email',
  'uuid',
];

/**
 * A function that says whether a value fits a schema of the document, strictly
 * (see `strictSchema`), and which accepted differences it took.
 */
export function createValidator(
  definitions: Map<string, Definition>,
): (schema: Schema, value: unknown) => Verdict {
  const ajv = new Ajv({ allErrors: true, strict: false });
  const judge = new Judge(ajv, OPEN_FORMATS);
  ajv.addFormat('int32', {
    type: 'number',
    validate: value => Math.abs(value) <= 2 ** 31,
  });
  ajv.addKeyword({
    keyword: 'acceptedValues',
    schemaType: 'object',
    errors: false,
    validate: (ids: Record<string, string>, value: string) =>
      !(value in ids) || judge.use(ids[value]),
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
    return judge.judge(validate, value);
  };
}
