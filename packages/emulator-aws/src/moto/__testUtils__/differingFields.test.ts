import { differingFields } from './differingFields';

describe('differingFields', () => {
  it.each<[string, unknown, unknown, string[]]>([
    ['the same', { a: 1 }, { a: 2 }, []],
    ['more than there', { a: 1 }, { a: 1, b: 2 }, []],
    ['a missing field', { a: { b: 1 } }, { a: {} }, ['a.b missing']],
    ['another type', { a: '1' }, { a: 1 }, ['a type']],
    ['a date for a text', { a: new Date() }, { a: 'x' }, ['a type']],
    ['items', { a: [{ b: 1 }] }, { a: [{}] }, ['a[].b missing']],
    ['no items', { a: [{ b: 1 }] }, { a: [] }, []],
    ['nothing said', { a: null, b: '', c: [] }, {}, []],
    ['metadata', { $metadata: {} }, {}, []],
  ])('finds %s', (_, theirs, ours, expected) => {
    expect(
      differingFields(theirs, ours).map(
        ({ path, problem }) => `${path} ${problem}`,
      ),
    ).toEqual(expected);
  });
});
