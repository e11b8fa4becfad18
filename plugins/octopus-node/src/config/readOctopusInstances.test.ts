import { ConfigReader } from '@backstage/config';
import { readOctopusInstances } from './readOctopusInstances';

const valid = {
  name: 'main',
  baseUrl: 'https://example.octopus.app',
  apiKey: 'API-SECRETSECRET',
};

const read = (...instances: object[]) =>
  readOctopusInstances(new ConfigReader({ octopus: { instances } } as any));

describe('readOctopusInstances', () => {
  it('reads every setting', () => {
    expect(
      read(
        { ...valid, readApiKey: 'API-READ', defaultSpace: 'Octopub' },
        { name: 'other', baseUrl: 'http://localhost:7101', accessToken: 'jwt' },
      ),
    ).toEqual([
      {
        name: 'main',
        baseUrl: 'https://example.octopus.app',
        credential: { apiKey: 'API-SECRETSECRET' },
        readCredential: { apiKey: 'API-READ' },
        defaultSpace: 'Octopub',
      },
      {
        name: 'other',
        baseUrl: 'http://localhost:7101',
        credential: { accessToken: 'jwt' },
      },
    ]);
  });

  it('finds nothing where nothing is configured', () => {
    expect(readOctopusInstances(new ConfigReader({}))).toEqual([]);
  });

  it.each([
    ['https://host/', 'https://host'],
    ['https://host/octopus//', 'https://host/octopus'],
    ['https://HOST:443/octopus', 'https://host/octopus'],
  ])('reads the address %s as %s', (baseUrl, expected) => {
    expect(read({ ...valid, baseUrl })[0].baseUrl).toBe(expected);
  });

  it('takes line breaks off the ends of a key', () => {
    expect(read({ ...valid, apiKey: 'API-X\n' })[0].credential).toEqual({
      apiKey: 'API-X',
    });
  });

  const path = 'octopus.instances[1]';
  it.each([
    ['no name', { name: undefined }, `${path}.name is missing`],
    ['a name that is taken', { name: 'main' }, `${path}.name is 'main'`],
    ['a name that is a number', { name: 1 }, `${path}.name must be a string`],
    ['no address', { baseUrl: undefined }, `${path}.baseUrl is missing`],
    ['a half address', { baseUrl: 'octopus.app' }, 'which is not a URL'],
    ['ftp', { baseUrl: 'ftp://host' }, 'neither http nor https'],
    ['a password in the address', { baseUrl: 'https://a:b@host' }, 'password'],
    ['a page of the portal', { baseUrl: 'https://h/app#/S' }, '? or #'],
    ['the API itself', { baseUrl: 'https://h/api/' }, 'ends with /api'],
    ['no credential', { apiKey: undefined }, `${path}.apiKey is missing`],
    ['two credentials', { accessToken: 'jwt' }, `${path} has both apiKey and`],
    ['an empty key', { apiKey: '' }, `${path}.apiKey is empty`],
    ['a blank key', { apiKey: '  ' }, `${path}.apiKey is empty`],
    ['an empty read key', { readApiKey: '' }, `${path}.readApiKey is empty`],
    ['an empty space', { defaultSpace: '' }, `${path}.defaultSpace is empty`],
    ['a broken key', { apiKey: 'API-A\nB' }, `${path}.apiKey contains a space`],
  ])('refuses %s', (_, change, message) => {
    expect(() => read(valid, { ...valid, name: 'second', ...change })).toThrow(
      expect.objectContaining({
        name: 'InputError',
        message: expect.stringContaining(message),
      }),
    );
  });

  it('does not repeat a secret that it refuses', () => {
    let message = '';
    try {
      read({ ...valid, apiKey: 'API-SECRET\nSECRET' });
    } catch (error) {
      message = String(error);
    }
    expect(message).toContain('octopus.instances[0].apiKey');
    expect(message).not.toContain('SECRET');
  });

  it('refuses instances that are not a list', () => {
    expect(() =>
      readOctopusInstances(new ConfigReader({ octopus: { instances: valid } })),
    ).toThrow("'octopus.instances'");
  });
});
