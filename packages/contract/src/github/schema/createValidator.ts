import Ajv, { ErrorObject, ValidateFunction } from 'ajv/dist/2019';
import { OpenApiDocument, OpenApiSchema } from '../document/openApi';
import { FieldsException, GitHubException } from '../exceptions/types';
import { Verdict } from '../../schema/createValidator';
import {
  JsonSchema,
  readComponentId,
  referencesIn,
  strictSchema,
  withFields,
} from './strictSchema';

const DATE_TIME =
  /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:\d{2})$/;

/**
 * A function that says whether a value fits a schema of the document, strictly
 * (see `strictSchema`), and which exceptions it took.
 */
export function createValidator(
  { components }: OpenApiDocument,
  exceptions: GitHubException[],
): (schema: OpenApiSchema, value: unknown) => Verdict {
  const used = new Set<string>();
  const ajv = new Ajv({ allErrors: true, strict: false });
  ajv.addFormat('date-time', {
    type: 'string',
    validate: value => DATE_TIME.test(value) && !isNaN(Date.parse(value)),
  });
  ajv.addFormat('uri', { type: 'string', validate: URL.canParse });
  for (const open of ['date', 'email', 'int64', 'uri-template']) {
    ajv.addFormat(open, true);
  }
  ajv.addKeyword({
    keyword: 'exception',
    schemaType: 'string',
    errors: false,
    validate: (id: string) => Boolean(used.add(id)),
  });
  const translate = (name: string, strict: boolean): JsonSchema => {
    const schema = components.schemas[name];
    const added = exceptions.filter(
      (one): one is FieldsException =>
        one.allows === 'fields' && one.schema === name,
    );
    const full = added.length > 0 ? withFields(schema, added) : schema;
    return strictSchema(full, strict);
  };
  const known = new Set<string>();
  const addMissing = (schema: JsonSchema) => {
    for (const id of referencesIn(schema)) {
      if (!known.has(id)) {
        known.add(id);
        const { name, strict } = readComponentId(id);
        const component = translate(name, strict);
        ajv.addSchema(component, id);
        addMissing(component);
      }
    }
  };
  const compile = (schema: OpenApiSchema) => {
    const translated = strictSchema(schema);
    addMissing(translated);
    return ajv.compile(translated);
  };
  const compiled = new Map<OpenApiSchema, ValidateFunction>();
  return (schema, value) => {
    const validate = compiled.get(schema) ?? compile(schema);
    compiled.set(schema, validate);
    used.clear();
    validate(value);
    return {
      problems: (validate.errors ?? [])
        .filter(({ keyword }) => keyword !== 'if')
        .map(problemOf),
      exceptions: [...used],
    };
  };
}

function problemOf({ keyword, params, instancePath, message }: ErrorObject) {
  switch (keyword) {
    case 'unevaluatedProperties':
      return {
        at: `${instancePath}/${params.unevaluatedProperty}`,
        message: 'is no field that the document knows',
      };
    case 'additionalProperties':
      return {
        at: `${instancePath}/${params.additionalProperty}`,
        message: 'is no field that the document knows',
      };
    case 'required':
      return {
        at: `${instancePath}/${params.missingProperty}`,
        message: 'is missing',
      };
    default:
      return { at: instancePath, message: message ?? keyword };
  }
}
