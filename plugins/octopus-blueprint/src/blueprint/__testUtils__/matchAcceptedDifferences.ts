import {
  AcceptedDifference,
  acceptedDifferences,
  Difference,
} from '../acceptedDifferences';

function pattern(path: string, below?: boolean): RegExp {
  const parts = path.split(' > ').map(part => {
    if (part === '**') {
      return '.+';
    }
    return part === '*' ? '[^>]+' : part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  });
  return new RegExp(`^${parts.join(' > ')}${below ? ' > .+' : ''}$`);
}

function same(left: unknown, right: unknown): boolean {
  return JSON.stringify(left) === JSON.stringify(right);
}

function covers(expected: Difference, found: Difference): boolean {
  if (expected.added) {
    return (
      pattern(expected.path, true).test(found.path) &&
      found.original === undefined
    );
  }
  return (
    pattern(expected.path).test(found.path) &&
    same(expected.original, found.original) &&
    same(expected.ours, found.ours)
  );
}

/** What the accepted differences do not explain, and what they claim in vain. */
export function matchAcceptedDifferences(
  accepted: AcceptedDifference[],
  found: Difference[],
) {
  const expected = accepted.flatMap(({ differences }) => differences);
  return {
    unexplained: found.filter(
      difference => !expected.some(entry => covers(entry, difference)),
    ),
    unused: expected.filter(
      entry => !found.some(difference => covers(entry, difference)),
    ),
  };
}

/** Whether a named entry, by its path, is only there because of an accepted difference. */
export function isAdded(path: string): boolean {
  return acceptedDifferences
    .flatMap(({ differences }) => differences)
    .filter(({ original }) => original === undefined)
    .some(({ path: accepted, added }) =>
      added
        ? pattern(accepted).test(path)
        : pattern(accepted).test(`${path} > name`),
    );
}
