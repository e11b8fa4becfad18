import { isSameId } from './isSameId';

describe('isSameId', () => {
  it.each([
    ['Projects-1', 'Projects-1', true],
    ['Projects-1', 'Projects-2', false],
    ['Projects-1', undefined, false],
    [undefined, 'Projects-1', false],
    [undefined, undefined, false],
    [null, null, false],
    [null, undefined, false],
    ['', '', false],
  ])('%s and %s: %s', (a, b, expected) => {
    expect(isSameId(a, b)).toBe(expected);
  });
});
