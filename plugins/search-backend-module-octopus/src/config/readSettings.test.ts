import { mockServices } from '@backstage/backend-test-utils';
import { readSettings } from './readSettings';

const read = (octopus?: object) =>
  readSettings(
    mockServices.rootConfig({
      data: { search: { collators: octopus && { octopus } } } as any,
    }),
  );

describe('readSettings', () => {
  it.each([undefined, {}, { enabled: false }, { filter: { kind: 'api' } }])(
    'is off for %j',
    settings => {
      expect(read(settings)).toBeUndefined();
    },
  );

  it('needs nothing else', () => {
    expect(read({ enabled: true })).toEqual({
      schedule: {
        frequency: { minutes: 10 },
        timeout: { minutes: 30 },
        initialDelay: { seconds: 30 },
      },
      filter: [{}],
      locationTemplate: '/catalog/:namespace/:kind/:name/octopus',
    });
  });

  it('takes a schedule, filters and another place of the tab', () => {
    expect(
      read({
        enabled: true,
        schedule: { frequency: 'PT1H', timeout: { minutes: 5 } },
        filter: [{ kind: 'component' }, { kind: 'system' }],
        locationTemplate: '/services/:namespace/:kind/:name/deployments',
      }),
    ).toMatchObject({
      schedule: { frequency: { hours: 1 }, timeout: { minutes: 5 } },
      filter: [{ kind: 'component' }, { kind: 'system' }],
      locationTemplate: '/services/:namespace/:kind/:name/deployments',
    });
  });

  it.each([
    [{ schedule: { frequency: 'often' } }, 'schedule is wrong'],
    [{ filter: 'kind=api' }, 'filter is no filter of the catalog'],
    [{ locationTemplate: '/:kind/:name' }, "has no ':namespace'"],
  ])('refuses %j', (settings, message) => {
    expect(() => read({ enabled: true, ...settings })).toThrow(
      `search.collators.octopus.${message}`.replace(
        '.has',
        '.locationTemplate has',
      ),
    );
  });
});
