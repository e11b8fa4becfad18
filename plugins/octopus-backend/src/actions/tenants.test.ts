import { mockCredentials } from '@backstage/backend-test-utils';
import { createRelease } from '../__testUtils__/history';
import { setUpShop } from '../__testUtils__/setUpShop';

const portal = setUpShop();
const { octopus } = portal;

const invoke = async (name: string, input: object): Promise<any> => {
  const { output } = await portal.plugin.actions.invoke({
    id: `test:${name}`,
    input: { entityRef: 'shop', ...input },
    credentials: mockCredentials.user('user:default/jane'),
  });
  return output;
};

const create = (Name: string, TenantTags: string[] = []) =>
  octopus.post('/tenants', {
    Name,
    TenantTags,
    SpaceId: 'Spaces-1',
    ProjectEnvironments: {
      [portal.shop.project.Id]: [portal.shop.environments.Development],
    },
  });
const toDevelopment = { version: '1.0.0', environment: 'Development' };

afterEach(() => jest.restoreAllMocks());

describe('actions for tenants', () => {
  let releaseId: string;

  beforeEach(async () => {
    const project = await octopus.get(`/projects/${portal.shop.project.Id}`);
    await octopus.put(`/projects/${project.Id}`, {
      ...project,
      TenantedDeploymentMode: 'TenantedOrUntenanted',
    });
    await octopus.post('/tagsets', {
      Name: 'Regions',
      SpaceId: 'Spaces-1',
      Tags: [{ Name: 'Asia' }],
    });
    await create('Whale', ['Regions/Asia']);
    await create('Shark', ['Regions/Asia']);
    releaseId = await createRelease(octopus, 'Shop', '1.0.0', {
      ChannelName: 'Mainline',
    });
  });

  it('find a tenant by name that was made a moment ago', async () => {
    const deploy = (tenant: string) =>
      invoke('deploy-release', { ...toDevelopment, tenant });
    await deploy('whale');
    await expect(deploy('Orca')).rejects.toThrow(
      "There is no tenant 'Orca'; there is: Shark, Whale",
    );
    const { Id } = await create('Orca');
    const { deploymentId } = await deploy('Orca');
    expect(await octopus.get(`/deployments/${deploymentId}`)).toMatchObject({
      TenantId: Id,
    });
  });

  it('deploy for all tenants with a tag', async () => {
    const { deploymentId, perTenant } = await invoke('deploy-release', {
      ...toDevelopment,
      tenantTags: ['Regions/Asia'],
    });
    expect(perTenant).toMatchObject([
      { tenant: 'Shark', deploymentId },
      { tenant: 'Whale' },
    ]);
  });

  it.each([
    [{ tenant: 'Whale', untenanted: true }, /not both/],
    [{ tenant: 'Whale', tenantTags: ['Regions/Asia'] }, /either a tenant/],
    [{ untenanted: true, tenantTags: ['Regions/Asia'] }, /either a tenant/],
  ])('refuse what contradicts itself: %j', async (input, message) => {
    await expect(
      invoke('deploy-release', { ...toDevelopment, ...input }),
    ).rejects.toThrow(message);
    expect((await octopus.get('/deployments')).Items).toEqual([]);
  });

  it('do nothing for nobody unless somebody says so', async () => {
    await expect(invoke('deploy-release', toDevelopment)).rejects.toThrow(
      /may be for a tenant or for none/,
    );
    const { deploymentId } = await invoke('deploy-release', {
      ...toDevelopment,
      untenanted: true,
    });
    expect(await octopus.get(`/deployments/${deploymentId}`)).toMatchObject({
      TenantId: null,
    });
  });

  it('tell for each tenant what runs, what failed after it, and what is scheduled', async () => {
    const { Items } = await octopus.get('/tenants?take=10');
    const start = (name: string, fields: object = {}) =>
      octopus.post('/deployments', {
        ReleaseId: releaseId,
        EnvironmentId: portal.shop.environments.Development,
        TenantId: Items.find(({ Name }: any) => Name === name).Id,
        ...fields,
      });
    const QueueTime = new Date(
      octopus.now() + 3 * 24 * 3_600_000,
    ).toISOString();
    const release = (version: string) =>
      createRelease(octopus, 'Shop', version, { ChannelName: 'Mainline' });
    await start('Whale');
    octopus.pass(600);
    await octopus.get('/tasks');
    await octopus.sandbox.failStep({ project: 'Shop', step: 'Security Scan' });
    await start('Whale', { ReleaseId: await release('1.1.0') });
    octopus.pass(600);
    jest.spyOn(Date, 'now').mockReturnValue(octopus.now());
    const planned = await release('1.2.0');
    for (const name of ['Whale', 'Shark']) {
      await start(name, { ReleaseId: planned, QueueTime });
    }
    const { deployments } = await invoke('get-deployment-status', {});
    const told = deployments.map(({ tenant, state, scheduledFor }: any) => [
      tenant,
      state,
      Boolean(scheduledFor),
    ]);
    expect(told.filter(([tenant]: string[]) => tenant === 'Whale')).toEqual([
      ['Whale', 'Success', false],
      ['Whale', 'Failed', false],
      ['Whale', 'Queued', true],
    ]);
    expect(told.filter(([tenant]: string[]) => tenant === 'Shark')).toEqual([
      ['Shark', 'Queued', true],
    ]);
    expect(told).toHaveLength(4);
  });
});
