import { hash } from './hash';

describe('hash', () => {
  it('is 32 bytes as text', () => {
    expect(hash({ a: 1 })).toMatch(/^[\w-]{43}$/);
  });

  it.each([
    ['the order of keys', { a: 1, b: 2 }, { b: 2, a: 1 }],
    ['the order of ids', { ids: ['a', 'b'] }, { ids: ['b', 'a'] }],
    ['null or nothing', { a: 1, b: null }, { a: 1 }],
    ['an empty text or nothing', { a: 1, b: '' }, { a: 1 }],
    ['empty lists and maps', { a: 1, b: [], c: { d: {} } }, { a: 1 }],
  ])('does not see %s', (_, one, other) => {
    expect(hash(one)).toBe(hash(other));
  });

  it.each([
    ['a text', { a: 'x' }, { a: 'y' }],
    ['false and nothing', { a: false }, {}],
    ['zero and nothing', { a: 0 }, {}],
    ['the order of objects', [{ a: 1 }, { a: 2 }], [{ a: 2 }, { a: 1 }]],
    ['a further key', { a: 1 }, { a: 1, b: 1 }],
  ])('sees %s', (_, one, other) => {
    expect(hash(one)).not.toBe(hash(other));
  });
});
