import { ref } from './shapes';
import { TermsDifference } from './types';

function answer(
  status: string,
  source: string,
  withError = true,
): TermsDifference {
  return {
    id: `status.${status}`,
    allows: 'terms',
    responses: { [status]: withError ? ref('Error') : undefined },
    source,
  };
}

/** Answers that any operation can give; the document lists few of them, and 400 only where it is special. */
export const statusDifferences: TermsDifference[] = [
  answer('401', 'octopus-api.md §4.1'),
  answer('403', 'octopus-api.md §4.1'),
  answer('404', 'octopus-api.md §4.1'),
  answer('429', 'octopus-api.md §4.2'),
  answer('500', 'octopus-api.md §4.1', false),
  answer('502', 'octopus-api.md §4.1', false),
  answer('503', 'octopus-api.md §4.1', false),
  answer('504', 'octopus-api.md §4.1', false),
];
