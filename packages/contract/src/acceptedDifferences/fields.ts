import { Schema } from '../document/swagger';
import { FieldsDifference } from './types';

const NAMED = 3;

/** Fields that all objects of a definition may have besides the documented ones. */
export function moreFields(
  definition: string,
  source: string,
  fields: Record<string, Schema>,
): FieldsDifference {
  const names = Object.keys(fields);
  const more = names.length > NAMED ? ` and ${names.length - NAMED} more` : '';
  return {
    id: `${definition}.${names.slice(0, NAMED).join(', ')}${more}`,
    allows: 'fields',
    definition,
    fields,
    source,
  };
}
