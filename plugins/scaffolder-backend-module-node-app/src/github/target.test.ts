import { ConfigReader } from '@backstage/config';
import { ScmIntegrations } from '@backstage/integration';
import { parseTarget } from './target';

const integrations = ScmIntegrations.fromConfig(
  new ConfigReader({
    integrations: {
      github: [
        { host: 'github.com' },
        { host: 'localhost:7102', apiBaseUrl: 'http://localhost:7102' },
      ],
      gitlab: [
        {
          host: 'gitlab.example.com',
          apiBaseUrl: 'https://gitlab.example.com/api/v4',
        },
      ],
    },
  }),
);

describe('parseTarget', () => {
  it('reads host, owner and repository', () => {
    expect(
      parseTarget('localhost:7102?owner=octopub&repo=Shop.Web_2', integrations),
    ).toEqual({ host: 'localhost:7102', owner: 'octopub', repo: 'Shop.Web_2' });
  });

  it.each([
    ['gitlab.example.com?owner=octopub&repo=shop', /not a GitHub server/],
    ['ghe.example.com?owner=octopub&repo=shop', /ghe\.example\.com/],
    ['github.com?owner=octopub', /repo/],
  ])('refuses %s', (repoUrl, message) => {
    expect(() => parseTarget(repoUrl, integrations)).toThrow(
      expect.objectContaining({
        name: 'InputError',
        message: expect.stringMatching(message),
      }),
    );
  });
});
