import { ErrorObject } from 'ajv';
import { Verdict } from './Verdict';

/** What is said of a field that a schema does not have. */
export const UNKNOWN_FIELD = 'is no field that the document knows';

/** What the validator found, in words. */
export function problemOf({
  keyword,
  params,
  instancePath: at,
  message,
}: ErrorObject): Verdict['problems'][number] {
  switch (keyword) {
    case 'additionalProperties':
    case 'unevaluatedProperties':
      return {
        at: `${at}/${params.additionalProperty ?? params.unevaluatedProperty}`,
        message: UNKNOWN_FIELD,
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
