import { recordedAnswers } from './recordedAnswers';
import { recordedExecutions } from './recordedExecutions';

/** Every recorded list has these. */
const COLLECTION = [
  'ItemType',
  'TotalResults',
  'ItemsPerPage',
  'NumberOfPages',
  'LastPageNumber',
  'Items',
  'Links',
];

const FIELDS = new Map(
  [...recordedAnswers, ...recordedExecutions].map(({ definition, fields }) => [
    definition,
    Object.keys(fields),
  ]),
);

/**
 * The fields that a real server's answers have for a definition, so that ours
 * must have them, too. They may be null where the type allows it.
 */
export function presentFields(definition: string): string[] {
  return definition.endsWith('ResourceCollection')
    ? COLLECTION
    : FIELDS.get(definition) ?? [];
}
