import { compareStates } from './compareStates';

describe('compareStates', () => {
  it('finds nothing between equals, in any order', () => {
    expect(compareStates(['a', 'b', 'a'], ['b', 'a', 'a'])).toEqual([]);
  });

  it('finds what is missing, what is there twice, and what differs', () => {
    expect(compareStates(['a', 'b', 'c'], ['a', 'a', 'C'])).toEqual([
      'lacks b',
      'lacks c',
      'has a',
      'has C',
    ]);
  });

  it('cuts long descriptions, and compares them whole', () => {
    const long = 'x'.repeat(500);
    const [lacks, has] = compareStates([`${long}1`], [`${long}2`]);
    expect(lacks).toBe(`lacks ${'x'.repeat(400)}…`);
    expect(has).toBe(`has ${'x'.repeat(400)}…`);
  });
});
