import { Schema } from '../document/swagger';
import { FieldsException } from './types';

/** Fields that all objects of a definition may have besides the documented ones. */
export function moreFields(
  definition: string,
  source: string,
  fields: Record<string, Schema>,
): FieldsException {
  return {
    id: `${definition}.${Object.keys(fields).join(',')}`,
    allows: 'fields',
    definition,
    fields,
    source,
  };
}
