import { suggestionsOf } from './suggestions';

describe('suggestionsOf', () => {
  it.each([
    ['nothing', undefined, []],
    ['no suggestions', {}, []],
    ['null', { suggestions: null }, []],
    ['a text', { suggestions: '' }, []],
    [
      'a list',
      { suggestions: ['a', 'b', 'a'] },
      [{ value: 'a' }, { value: 'b' }],
    ],
    ['a list with a number', { suggestions: ['a', 1] }, [{ value: 'a' }]],
    [
      'values with names',
      { suggestions: { 'eu-central-1': 'Europe (Frankfurt)', other: null } },
      [
        { value: 'eu-central-1', details: 'Europe (Frankfurt)' },
        { value: 'other' },
      ],
    ],
  ])('reads %s', (_, options, expected) => {
    expect(suggestionsOf(options)).toEqual(expected);
  });
});
