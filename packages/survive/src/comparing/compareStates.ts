/** Longer descriptions of an object are cut. */
const LONGEST = 400;

/**
 * What a state has and the expected one lacks, and the reverse; something that
 * is there twice counts twice.
 *
 * @param expected - one text for each object, in any order
 * @returns nothing when they are equal
 */
export function compareStates(expected: string[], found: string[]): string[] {
  return [
    ...surplus(expected, found).map(item => `lacks ${cut(item)}`),
    ...surplus(found, expected).map(item => `has ${cut(item)}`),
  ];
}

function surplus(all: string[], others: string[]): string[] {
  const left = new Map<string, number>();
  for (const item of others) {
    left.set(item, (left.get(item) ?? 0) + 1);
  }
  return all.filter(item => {
    const count = left.get(item) ?? 0;
    left.set(item, count - 1);
    return count <= 0;
  });
}

function cut(item: string): string {
  return item.length > LONGEST ? `${item.slice(0, LONGEST)}…` : item;
}
