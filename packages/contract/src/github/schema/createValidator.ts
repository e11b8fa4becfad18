import Ajv, { ValidateFunction } from 'ajv/dist/2019';
import { OpenApiDocument, OpenApiSchema } from '../document/openApi';
import {
  GitHubAcceptedDifference,
  FieldsDifference,
} from '../acceptedDifferences/types';
import { Judge } from '../../schema/Judge';
import { Verdict } from '../../schema/Verdict';
import {
  JsonSchema,
  readComponentId,
  referencesIn,
  strictSchema,
  withFields,
} from './strictSchema';

const OPEN_FORMATS = ['date', 'email', 'int64', 'uri-template'];

/**
 * A function that says whether a value fits a schema of the document, strictly
 * (see `strictSchema`), and which accepted differences it took.
 */
export function createValidator(
  { components }: OpenApiDocument,
  acceptedDifferences: GitHubAcceptedDifference[],
): (schema: OpenApiSchema, value: unknown) => Verdict {
  const ajv = new Ajv({ allErrors: true, strict: false });
  const judge = new Judge(ajv, OPEN_FORMATS);
  ajv.addFormat('uri', { type: 'string', validate: URL.canParse });
  // Owner and name of a repository.
  ajv.addFormat('repo.nwo', /^[\w.-]+\/[\w.-]+$/);
  const translate = (name: string, strict: boolean): JsonSchema => {
    const schema = components.schemas[name];
    const added = acceptedDifferences.filter(
      (one): one is FieldsDifference =>
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
    return judge.judge(validate, value);
  };
}
