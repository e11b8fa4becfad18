import { ConfigReader } from '@backstage/config';
import { readTemplateSettings } from './readTemplateSettings';

const acme = { name: 'acme', baseUrl: 'https://acme.octopus.app' };
const read = (
  templates?: object,
  instances: Parameters<typeof readTemplateSettings>[1] = [acme],
) =>
  readTemplateSettings(
    new ConfigReader({
      octopus: { ...(templates && { templates: templates as any }) },
      integrations: { github: [{ host: 'ghe.example.com' }] },
    }),
    instances,
  );

describe('readTemplateSettings', () => {
  it('takes what the rest of the configuration says where there is nothing', () => {
    expect(read(undefined, [{ ...acme, defaultSpace: 'Shop' }])).toEqual({
      path: 'octopus.templates',
      namespace: 'default',
      hosts: ['ghe.example.com', 'github.com'],
      defaults: { space: 'Shop' },
      suggestions: {},
    });
  });

  it('suggests the accounts that Backstage knows, or what the portal names', () => {
    const suggested = (suggestions?: object) =>
      readTemplateSettings(
        new ConfigReader({
          octopus: {
            ...(suggestions && { templates: { suggestions } as any }),
          },
          aws: {
            accounts: [
              { accountId: '111122223333' },
              { accountId: 'shop' },
              { roleName: 'backstage' },
            ],
          },
        }),
        [acme],
      ).suggestions;
    expect(suggested()).toEqual({ awsAccount: ['111122223333'] });
    expect(suggested({ region: ['eu-central-1'] })).toEqual({
      awsAccount: ['111122223333'],
      region: ['eu-central-1'],
    });
    const named = { awsAccount: { '444455556666': 'Shop' } };
    expect(suggested(named)).toEqual(named);
  });

  it('has no space of its own where there are several instances', () => {
    const two = [
      { ...acme, defaultSpace: 'Shop' },
      { ...acme, name: 'other' },
    ];
    expect(read(undefined, two).defaults).toEqual({});
    expect(read({ defaults: { space: 'Web' } }, two).defaults).toEqual({
      space: 'Web',
    });
  });

  it('reads everything', () => {
    expect(
      read({
        offer: ['octopus-node-app'],
        namespace: 'octopus',
        owner: 'platform',
        hosts: ['github.com'],
        defaults: { region: 'eu-central-1', environments: ['Test'] },
        suggestions: { region: ['eu-central-1', 'eu-west-1'] },
      }),
    ).toEqual({
      path: 'octopus.templates',
      offer: ['octopus-node-app'],
      namespace: 'octopus',
      owner: 'group:default/platform',
      hosts: ['github.com'],
      defaults: { region: 'eu-central-1', environments: ['Test'] },
      suggestions: { region: ['eu-central-1', 'eu-west-1'] },
    });
  });

  it('has no default where a later file has taken it away', () => {
    const file = (templates: object, context: string) => ({
      context,
      data: { octopus: { templates: templates as any } },
    });
    const config = ConfigReader.fromConfigs([
      file({ defaults: { region: 'eu-central-1', timezone: 'UTC' } }, 'one'),
      file({ defaults: { region: null } }, 'two'),
    ]);
    expect(readTemplateSettings(config, [acme]).defaults).toEqual({
      timezone: 'UTC',
    });
  });

  it.each<[object, string]>([
    [{ ofer: ['x'] }, 'octopus.templates.ofer is not known'],
    [{ offer: [] }, 'octopus.templates.offer is an empty list'],
    [{ offer: [1] }, 'octopus.templates.offer must be text'],
    [{ namespace: 'No Namespace' }, 'octopus.templates.namespace is'],
    [{ namespace: ['a', 'b'] }, 'octopus.templates.namespace must be a single'],
    [{ owner: 'group:a/b/c' }, "octopus.templates.owner is 'group:a/b/c'"],
    [{ owner: 'group:' }, "octopus.templates.owner is 'group:'"],
    [
      { hosts: ['gitlab.com'] },
      "octopus.templates.hosts names 'gitlab.com', but integrations.github has ghe.example.com, github.com",
    ],
    [{ defaults: ['space'] }, 'octopus.templates.defaults must name fields'],
    [{ suggestions: ['x'] }, 'octopus.templates.suggestions must name fields'],
    [
      { suggestions: { region: 'eu-central-1' } },
      'octopus.templates.suggestions.region must be a list of strings',
    ],
    [
      { suggestions: { region: { 'eu-central-1': 1 } } },
      'octopus.templates.suggestions.region must be a list of strings',
    ],
    [{ defaults: 'Shop' }, 'octopus.templates.defaults must name fields'],
  ])('refuses %j, and names the key', (templates, message) => {
    expect(() => read(templates)).toThrow(
      expect.objectContaining({
        name: 'InputError',
        message: expect.stringContaining(message),
      }),
    );
  });
});
