import { readText } from '../repository';
import { dayTwo } from './dayTwo';
import { findings } from './findings';
import { inputs } from './inputs';
import { missingTests } from './missingTests';

describe('the tests that hold the cases of seeded services', () => {
  it.each([
    ['findings', findings],
    ['inputs', inputs],
    ['day two', dayTwo],
  ])('are there: %s', (_, cases) => {
    expect(missingTests(cases, readText)).toEqual([]);
  });

  it('hold every finding of the review', () => {
    const numbers = findings.map(({ event }) => /^F\d/.exec(event)?.[0]);
    expect([...new Set(numbers)]).toEqual(
      [1, 2, 3, 4, 5, 6, 7, 8, 9].map(number => `F${number}`),
    );
  });

  it('are missed', () => {
    const read = () => "it('knows this', () => {})";
    expect(
      missingTests(
        [
          { event: 'a', outcome: '', tests: [['jobs', 'knows this']] },
          { event: 'b', outcome: '', tests: [['jobs', 'knows that']] },
          { event: 'c', outcome: '' },
          { event: 'd', outcome: '', untested: 'for a reason' },
        ],
        read,
      ),
    ).toEqual([
      expect.stringMatching(/^b: .*jobs\.test\.ts has no 'knows that'/),
      'c: neither a test nor a reason why there is none',
    ]);
  });
});
