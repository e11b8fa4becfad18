import { readText } from '../repository';
import { missingTests } from '../seededServices/missingTests';
import { beyond } from './beyond';
import { findings } from './findings';
import { situations } from './situations';
import { standIn } from './standIn';

describe('the tests that hold the cases of clusters', () => {
  it.each([
    ['findings', findings],
    ['situations', situations],
    ['the stand-in', standIn],
  ])('are there: %s', (_, cases) => {
    expect(missingTests(cases, readText)).toEqual([]);
  });

  it('hold ten situations and more beyond those of the review', () => {
    expect(beyond.length).toBeGreaterThanOrEqual(10);
    expect(
      beyond.flatMap(({ tests = [] }) => tests.map(([file]) => file)),
    ).toEqual(
      beyond.map(() => expect.stringContaining('/src/scripts/judged/')),
    );
  });

  it('hold every finding of the review', () => {
    const numbers = findings.flatMap(
      ({ event }) => /^F\d+/.exec(event)?.[0] ?? [],
    );
    expect(numbers).toEqual(
      [1, 2, 3, 4, 5, 6, 7, 8, 9, 10].map(number => `F${number}`),
    );
  });
});
