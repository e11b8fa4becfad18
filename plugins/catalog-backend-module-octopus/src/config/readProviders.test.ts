import { ConfigReader } from '@backstage/config';
import { readProviders } from './readProviders';

const main = { name: 'main', baseUrl: 'http://one', defaultSpace: 'Octopub' };
const other = { name: 'other', baseUrl: 'http://two' };
const valid = { space: 'Platform', owner: 'group:default/platform' };

const read = (octopus: unknown, instances: (typeof other)[] = [main]) =>
  readProviders(
    new ConfigReader({ catalog: { providers: { octopus } } } as any),
    instances,
  );

describe('readProviders', () => {
  it.each([[undefined], [null], [{}]])('finds nothing in %j', octopus => {
    expect(read(octopus)).toEqual([]);
    expect(readProviders(new ConfigReader({}), [])).toEqual([]);
  });

  it('has defaults for all but the owner', () => {
    expect(read({ apps: { owner: 'platform' } })).toEqual([
      {
        id: 'apps',
        path: 'catalog.providers.octopus.apps',
        mode: 'components',
        instance: 'main',
        isOneOfSeveral: false,
        space: 'Octopub',
        schedule: { frequency: { minutes: 10 }, timeout: { minutes: 5 } },
        filter: { groups: undefined, include: [], exclude: [] },
        component: {
          owner: 'platform',
          system: undefined,
          lifecycle: 'production',
          type: 'service',
          namespace: 'default',
        },
      },
    ]);
  });

  it('reads every setting', () => {
    const schedule = { frequency: 'PT1H', timeout: { minutes: 2 } };
    const providers = read(
      {
        apps: {
          ...valid,
          instance: 'other',
          schedule,
          mode: 'components',
          projectGroups: ['EKS', 'Web'],
          include: '^shop',
          exclude: ['old$', '^x'],
          system: 'octopub',
          lifecycle: 'experimental',
          type: 'website',
          namespace: 'deployed',
        },
        names: { mode: 'annotate', instance: 'main' },
      },
      [main, other],
    );
    expect(providers).toMatchObject([
      {
        instance: 'other',
        isOneOfSeveral: true,
        space: 'Platform',
        schedule: { frequency: { hours: 1 }, timeout: { minutes: 2 } },
        filter: {
          groups: ['EKS', 'Web'],
          include: [/^shop/],
          exclude: [/old$/, /^x/],
        },
        component: {
          owner: 'group:default/platform',
          system: 'octopub',
          lifecycle: 'experimental',
          type: 'website',
          namespace: 'deployed',
        },
      },
      { id: 'names', mode: 'annotate', instance: 'main', space: 'Octopub' },
    ]);
    expect(providers[1]).not.toHaveProperty('component');
  });

  it.each([
    ['no owner', { owner: undefined }, 'owner is missing'],
    ['an empty owner', { owner: ' ' }, 'owner is empty'],
    ['a broken owner', { owner: 'a:b:c/d/e' }, "owner is 'a:b:c/d/e', which"],
    ['an owner with spaces', { owner: 'my team' }, "owner is 'my team', which"],
    ['a broken system', { system: '/' }, "system is '/', which"],
    ['an empty type', { type: '' }, 'type is empty'],
    ['a number', { lifecycle: 1 }, 'lifecycle must be text'],
    ['a list of spaces', { space: ['a'] }, 'space must be a single text'],
    ['a namespace', { namespace: 'My_Space' }, "namespace is 'My_Space'"],
    ['a mode', { mode: 'add' }, "mode is 'add'"],
    ['an instance', { instance: 'x' }, "instance is 'x', but"],
    ['a pattern', { include: '(' }, 'include is not a regular expression'],
    ['one of them', { exclude: ['a', '['] }, 'exclude is not a regular expre'],
    ['an empty list', { projectGroups: [] }, 'projectGroups is an empty list'],
    ['a typing mistake', { projectGroup: 'a' }, 'projectGroup is not known'],
    ['a schedule', { schedule: { frequency: 'x' } }, 'schedule is wrong'],
    ['a text as schedule', { schedule: 'daily' }, 'schedule is wrong'],
    ['no time limit', { schedule: { frequency: 'P1D' } }, 'schedule is wrong'],
    [
      'an owner to annotate with',
      { mode: 'annotate' },
      "owner is for mode 'components'",
    ],
  ])('refuses %s', (_, change, message) => {
    expect(() => read({ apps: { ...valid, ...change } })).toThrow(
      expect.objectContaining({
        name: 'InputError',
        message: expect.stringContaining(
          `catalog.providers.octopus.apps.${message}`,
        ),
      }),
    );
  });

  it.each([
    ['a list', [valid], 'catalog.providers.octopus must hold'],
    ['a text', { apps: 'yes' }, 'catalog.providers.octopus.apps must hold'],
    [
      'a trigger by hand of each backend',
      {
        apps: {
          mode: 'annotate',
          schedule: { frequency: { trigger: 'manual' }, timeout: 'PT1M' },
        },
      },
      'catalog.providers.octopus.apps.schedule.frequency cannot',
    ],
  ])('refuses %s', (_, octopus, message) => {
    expect(() => read(octopus)).toThrow(
      expect.objectContaining({
        name: 'InputError',
        message: expect.stringContaining(message),
      }),
    );
  });

  it('asks for what cannot be chosen', () => {
    expect(() => read({ apps: valid }, [])).toThrow('octopus.instances');
    expect(() => read({ apps: valid }, [main, other])).toThrow(
      'catalog.providers.octopus.apps.instance is missing: choose one of main, other',
    );
    expect(() => read({ apps: { owner: 'platform' } }, [other])).toThrow(
      'catalog.providers.octopus.apps.space is missing',
    );
  });
});
