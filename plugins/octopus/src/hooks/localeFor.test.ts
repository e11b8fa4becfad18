import { localeFor } from './localeFor';

describe('localeFor', () => {
  it.each([
    ['en', ['de-DE', 'en-GB', 'en-US'], 'en-GB'],
    ['de', ['en-GB', 'de'], 'de'],
    ['de', ['en-GB'], 'de'],
    ['en', [], 'en'],
  ])('writes %s as somebody does who reads %j', (language, all, expected) => {
    expect(localeFor(language, all)).toBe(expected);
  });
});
