import { buildUrl, pathOfLink } from './urls';

describe('buildUrl', () => {
  it('joins lists with commas and leaves out what is undefined', () => {
    const query = { ids: ['A-1', 'A-2'], take: 5, all: true, name: undefined };
    expect(buildUrl('https://host/octopus', '/api/x', query)).toBe(
      'https://host/octopus/api/x?ids=A-1%2CA-2&take=5&all=true',
    );
  });

  it('escapes values, and keeps the query of the path', () => {
    expect(buildUrl('https://host', '/api/x?skip=30', { name: 'a&b c' })).toBe(
      'https://host/api/x?skip=30&name=a%26b+c',
    );
  });

  it('refuses a path that could change the host', () => {
    expect(() => buildUrl('https://host', '@evil.test/api')).toThrow('slash');
    expect(buildUrl('https://host', '//evil.test/api')).toBe(
      'https://host//evil.test/api',
    );
  });
});

describe('pathOfLink', () => {
  it.each([
    ['https://host', '/api/x?skip=30', '/api/x?skip=30'],
    ['https://host', '~/api/x', '/api/x'],
    ['https://host/octopus', '/octopus/api/x?skip=30', '/api/x?skip=30'],
    ['https://host/octopus', '/api/x', '/api/x'],
    ['https://host/octopus', '~/api/x', '/api/x'],
    ['https://host/octopus', 'https://evil.test/octopus/api/x', '/api/x'],
    ['https://host/oct', '/octopus/api', '/octopus/api'],
  ])('below %s takes %s for %s', (baseUrl, link, path) => {
    expect(pathOfLink(baseUrl, link)).toBe(path);
  });
});
