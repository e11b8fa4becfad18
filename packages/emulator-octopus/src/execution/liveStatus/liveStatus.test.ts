import {
  clockedSandbox,
  createRelease,
  createShop,
  deploy,
  Shop,
} from '../__testUtils__/shop';
import { createOctopusSandbox } from '../../createOctopusSandbox';
import { rollUp } from './rollUp';
import { SimulatedObject } from './simulatedObject';

const pod = (health: SimulatedObject['health'], message?: string) => ({
  kind: 'Pod',
  name: 'web-1',
  namespace: 'shop',
  health,
  message,
});

/** What the monitor sees so many milliseconds after the step. */
let seen: (sinceMs: number) => SimulatedObject | undefined;
const { api, clock } = clockedSandbox({
  steps: {
    objects: ({ actionType }, sinceMs) => {
      const object = seen(sinceMs);
      return actionType === 'Octopus.KubernetesDeployContainers' && object
        ? [
            {
              kind: 'Deployment',
              name: 'web',
              namespace: 'shop',
              group: 'apps',
              health: 'Healthy',
              children: [object],
            },
          ]
        : undefined;
    },
  },
});
let shop: Shop;
const path = () =>
  `/projects/${shop.service.Id}/environments/${shop.environments.Development}`;
const live = (query = '') => api.get(`${path()}/untenanted/livestatus${query}`);

beforeEach(async () => {
  seen = sinceMs => pod(sinceMs < 30_000 ? 'Progressing' : 'Healthy');
  shop = await createShop(api);
  await createRelease(api, 'Shop');
});

describe('live status', () => {
  it('is not supported before something was deployed, or without a monitor', async () => {
    const none = {
      MachineStatuses: [],
      Summary: { Status: 'NotSupported', HealthStatus: 'NotSupported' },
    };
    expect(await live()).toMatchObject(none);
    seen = () => undefined;
    await deploy(api, 'Shop', '0.0.1', 'Development');
    clock.pass(600);
    expect(await live()).toMatchObject(none);
  });

  it('waits for the deployment, and then follows what the monitor sees', async () => {
    await deploy(api, 'Shop', '0.0.1', 'Development');
    expect((await live()).Summary.Status).toBe('Waiting');
    clock.pass(3600);
    const { MachineStatuses, Summary } = await live();
    expect(Summary).toMatchObject({ Status: 'Healthy', SyncStatus: 'InSync' });
    expect(MachineStatuses).toMatchObject([
      {
        MachineId: expect.stringMatching(/^Machines-/),
        Status: 'Healthy',
        Resources: [
          {
            Kind: 'Deployment',
            SyncStatus: 'InSync',
            SourceType: 'KubernetesMonitor',
            Children: [{ Kind: 'Pod', SyncStatus: null, Children: [] }],
          },
        ],
      },
    ]);
    seen = () => pod('Degraded', 'Back-off restarting failed container');
    expect(await live()).toMatchObject({
      MachineStatuses: [
        {
          Status: 'Degraded',
          Resources: [
            {
              HealthStatus: 'Healthy',
              Children: [
                {
                  HealthStatus: 'Degraded',
                  HealthStatusMessage: 'Back-off restarting failed container',
                },
              ],
            },
          ],
        },
      ],
      Summary: { Status: 'Degraded' },
    });
    expect(await live('?summaryOnly=true')).toMatchObject({
      MachineStatuses: [],
      Summary: { Status: 'Degraded' },
    });
  });

  it('is unavailable after a deployment that failed', async () => {
    await api.sandbox.failStep({ project: 'Shop', step: 'Security Scan' });
    await deploy(api, 'Shop', '0.0.1', 'Development');
    clock.pass(3600);
    expect(await live()).toMatchObject({
      MachineStatuses: [],
      Summary: { Status: 'Unavailable' },
    });
  });

  it('is of places that exist', async () => {
    await expect(
      api.get(`${path()}/tenants/Tenants-99/livestatus`),
    ).rejects.toThrow();
  });

  it('is unknown to servers before 2025.3', async () => {
    const sandbox = createOctopusSandbox({ version: '2025.2.1' });
    const response = await sandbox.fetch(
      new Request(
        'http://octopus.test/api/Spaces-1/projects/Projects-1/environments/Environments-1/untenanted/livestatus',
        { headers: { 'X-Octopus-ApiKey': sandbox.keys.admin } },
      ),
    );
    expect(response.status).toBe(404);
  });
});

describe('the health of objects together', () => {
  it('is that of the worst', () => {
    expect(rollUp([])).toBe('Healthy');
    expect(rollUp([pod('Missing'), pod('Progressing')])).toBe('Missing');
    expect(rollUp([pod('Unknown'), pod('Degraded')])).toBe('Unknown');
  });
});
