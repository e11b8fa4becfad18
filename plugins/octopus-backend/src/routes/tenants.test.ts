import { mockCredentials } from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import { environmentState } from '@octopus-backstage/plugin-octopus-common';
import { createRelease } from '../__testUtils__/history';
import { setUpShop } from '../__testUtils__/setUpShop';

const octopub: Entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'System',
  metadata: { name: 'octopub', namespace: 'default' },
  spec: { owner: 'guests' },
  relations: [{ type: 'hasPart', targetRef: 'component:default/shop' }],
};
const portal = setUpShop({ entities: [octopub] });
const { octopus } = portal;

afterEach(() => jest.restoreAllMocks());

const deployments = async () => (await octopus.get('/deployments')).Items;

/** Makes the shop's project one for tenants, and connects two of three. */
async function setUp(mode: string) {
  const project = await octopus.get(`/projects/${portal.shop.project.Id}`);
  await octopus.put(`/projects/${project.Id}`, {
    ...project,
    TenantedDeploymentMode: mode,
  });
  const { Development, Test } = portal.shop.environments;
  const create = async (Name: string, environmentIds: string[]) => {
    const { Id } = await octopus.post('/tenants', {
      Name,
      SpaceId: 'Spaces-1',
      ProjectEnvironments: { [project.Id]: environmentIds },
    });
    return Id as string;
  };
  const whale = await create('Whale', [Development, Test]);
  const shark = await create('Shark', [Development]);
  const releaseId = await createRelease(octopus, 'Shop', '1.0.0', {
    ChannelName: 'Mainline',
  });
  const { Id: stranger } = await octopus.post('/tenants', {
    Name: 'Stranger',
    SpaceId: 'Spaces-1',
    ProjectEnvironments: {},
  });
  /** Gives a tenant tags, which belong to tag sets of the space. */
  const tag = async (tenant: string, ...tags: string[]) => {
    for (const name of tags) {
      const [Name, value] = name.split('/');
      const sets = await octopus.get('/tagsets/all');
      const known = sets.find((set: any) => set.Name === Name);
      const Tags = [...(known?.Tags ?? []), { Name: value }];
      await (known
        ? octopus.put(`/tagsets/${known.Id}`, { ...known, Tags })
        : octopus.post('/tagsets', { Name, SpaceId: 'Spaces-1', Tags }));
    }
    const all = await octopus.get('/tenants/all');
    const found = all.find((each: any) => each.Name === tenant);
    await octopus.put(`/tenants/${found.Id}`, { ...found, TenantTags: tags });
  };
  octopus.clear();
  return {
    create,
    tag,
    whale,
    shark,
    stranger,
    releaseId,
    environmentId: Development,
    Test,
  };
}

describe('a project that is for tenants', () => {
  it('is never deployed for nobody by itself, and names what is missing', async () => {
    const { releaseId, environmentId } = await setUp('Tenanted');
    for (const tenantId of [undefined, null]) {
      const { status, body } = await portal.post('deployments', {
        releaseId,
        environmentId,
        ...(tenantId === null && { tenantId }),
      });
      expect(status).toBe(400);
      expect(body.error).toMatchObject({
        name: 'InputError',
        field: 'tenantId',
        message: "The Octopus project 'Shop' is for tenants only: choose one",
      });
    }
    expect(await deployments()).toEqual([]);
  });

  it('asks whether it is for a tenant or for none, where both may be', async () => {
    const { releaseId, environmentId, whale } = await setUp(
      'TenantedOrUntenanted',
    );
    const request = { releaseId, environmentId };
    const refused = await portal.post('deployments', request);
    expect(refused.status).toBe(400);
    expect(refused.body.error.message).toMatch(
      /'Shop' may be for a tenant or for none: choose a tenant, or say/,
    );
    expect(await deployments()).toEqual([]);

    const none = await portal.post('deployments', {
      ...request,
      tenantId: null,
    });
    expect(none.status).toBe(201);
    const one = await portal.post('deployments', {
      ...request,
      tenantId: whale,
    });
    expect(one.status).toBe(201);
    expect(
      (await deployments()).map(({ TenantId }: any) => TenantId).sort(),
    ).toEqual([whale, null]);
  });

  it('is not deployed where the tenant is not connected', async () => {
    const { releaseId, shark, Test } = await setUp('Tenanted');
    const attempt = (tenantId: string, environmentId: string) =>
      portal.post('deployments', { releaseId, environmentId, tenantId });
    const refused = await attempt(shark, Test);
    expect(refused.status).toBe(400);
    expect(refused.body.error.message).toMatch(
      /'Shark' is not connected to Test for the Octopus project 'Shop'/,
    );
    const unknown = await attempt('Tenants-999', Test);
    expect(unknown.body.error.message).toMatch(/no tenant 'Tenants-999'/);
    expect(await deployments()).toEqual([]);
  });

  it('is deployed for a tenant that was connected a moment ago', async () => {
    const { create, releaseId, environmentId, shark, Test } = await setUp(
      'Tenanted',
    );
    const deploy = (tenantId: string, to: string) =>
      portal.post('deployments', { releaseId, environmentId: to, tenantId });
    expect((await deploy(shark, Test)).status).toBe(400);
    const orca = await create('Orca', [environmentId]);
    const found = await octopus.get(`/tenants/${shark}`);
    await octopus.put(`/tenants/${shark}`, {
      ...found,
      ProjectEnvironments: {
        [portal.shop.project.Id]: [environmentId, Test],
      },
    });
    expect((await deploy(orca, environmentId)).status).toBe(201);
    expect((await deploy(shark, environmentId)).status).toBe(201);
    octopus.pass(600);
    expect((await deploy(shark, Test)).status).toBe(201);
  });

  it('names the tenants of releases that the page no longer shows', async () => {
    const { releaseId, environmentId, whale } = await setUp('Tenanted');
    const deploy = (id: string) =>
      octopus.post('/deployments', {
        ReleaseId: id,
        EnvironmentId: environmentId,
        TenantId: whale,
      });
    await deploy(releaseId);
    for (let i = 1; i <= 21; i += 1) {
      await deploy(
        await createRelease(octopus, 'Shop', `1.0.${i}`, {
          ChannelName: 'Mainline',
        }),
      );
    }
    const view = await portal.get('project');
    expect(
      view.body.releases.filter(({ id }: any) => id === releaseId),
    ).toEqual([]);
    const { body } = await portal.get('releases?offset=20&limit=20');
    const old = body.items.find(({ id }: any) => id === releaseId);
    expect(old.deployments).toMatchObject([
      { tenant: { id: whale, name: 'Whale' } },
    ]);
  });

  it('shows what runs for each tenant apart', async () => {
    const { releaseId, environmentId, whale, shark } = await setUp('Tenanted');
    for (const tenantId of [whale, shark]) {
      await portal.post('deployments', { releaseId, environmentId, tenantId });
    }
    octopus.pass(600);
    const { body } = await portal.get('project');
    expect(body.project.tenancy).toBe('Tenanted');
    expect(body.tenants).toMatchObject([
      { id: shark, name: 'Shark', environmentIds: [environmentId] },
      { id: whale, name: 'Whale' },
    ]);
    const [release] = body.releases;
    expect(
      release.deployments.map(({ tenant }: any) => tenant.name).sort(),
    ).toEqual(['Shark', 'Whale']);
    const { body: details } = await portal.get(
      `deployments/${release.deployments[0].id}`,
    );
    expect(details.deployment.tenant).toEqual(release.deployments[0].tenant);
  });

  it('is told alike on the page, in the grid and to assistants: what runs for each tenant, and what failed since', async () => {
    const { releaseId, environmentId, whale, shark } = await setUp('Tenanted');
    const deploy = (tenantId: string) =>
      portal.post('deployments', { releaseId, environmentId, tenantId });
    await deploy(whale);
    await deploy(shark);
    octopus.pass(600);
    await octopus.get('/tasks');
    await octopus.sandbox.failStep({ project: 'Shop', step: 'Security Scan' });
    await deploy(whale);
    const pass = (seconds: number) => {
      octopus.pass(seconds);
      jest.spyOn(Date, 'now').mockReturnValue(octopus.now());
    };
    pass(600);
    let view = (await portal.get('project')).body;
    for (let load = 0; load < 5 && view.isPartial; load += 1) {
      pass(6);
      view = (await portal.get('project')).body;
    }
    const { slots } = environmentState(view, environmentId);
    expect(
      slots.map(({ tenant, deployed, latest }) => [
        tenant?.name,
        deployed?.version,
        latest?.state,
      ]),
    ).toEqual([
      ['Whale', '1.0.0', 'Failed'],
      ['Shark', '1.0.0', 'Success'],
    ]);

    // The grid of the system and an assistant tell the same.
    const { body } = await portal.plugin.get('default/system/octopub/system');
    const [row] = body.rows;
    const told = (found: any[]) =>
      found.map(({ tenant, state }) => [tenant.name ?? tenant, state]);
    expect(told(row.tenants.Development)).toEqual([
      ['Shark', 'Success'],
      ['Whale', 'Success'],
    ]);
    expect(told(row.newerForTenants.Development)).toEqual([
      ['Whale', 'Failed'],
    ]);
    const { output } = await portal.plugin.actions.invoke({
      id: 'test:get-deployment-status',
      input: { entityRef: 'shop' },
      credentials: mockCredentials.user('user:default/jane'),
    });
    expect(told((output as any).deployments)).toEqual([
      ['Whale', 'Success'],
      ['Whale', 'Failed'],
      ['Shark', 'Success'],
    ]);
  });

  it('is deployed for all tenants with some tags, each with a deployment of its own', async () => {
    const { releaseId, environmentId, whale, tag } = await setUp('Tenanted');
    await tag('Whale', 'Regions/Asia', 'Rings/Early');
    await tag('Shark', 'Regions/Europe');
    const tenantTags = ['Regions/Asia', 'Regions/Europe'];

    const previewed = await portal.get(
      `releases/${releaseId}/preview/${environmentId}?tenantTags=Regions/Asia&tenantTags=Regions/Europe`,
    );
    expect(previewed.body.tenants).toMatchObject([
      { name: 'Shark' },
      { name: 'Whale' },
    ]);
    expect(previewed.body.steps).toEqual([
      { name: 'Deploy Container', targets: [] },
      { name: 'Security Scan', targets: [] },
    ]);

    const { status, body } = await portal.post('deployments', {
      releaseId,
      environmentId,
      tenantTags,
    });
    expect(status).toBe(201);
    expect(body.perTenant).toMatchObject([
      { tenant: { name: 'Shark' }, deploymentId: body.deploymentId },
      { tenant: { id: whale, name: 'Whale' } },
    ]);
    expect(portal.plugin.audit.success).toHaveBeenCalledWith({
      meta: expect.objectContaining({
        tenant: 'Shark, Whale',
        taskIds: body.perTenant.map(({ taskId }: any) => taskId),
      }),
    });
    expect((await deployments()).map(({ TenantId }: any) => TenantId)).toEqual([
      whale,
      expect.not.stringMatching(whale),
    ]);

    // One of each tag set.
    const early = await portal.post('deployments', {
      releaseId,
      environmentId,
      tenantTags: [...tenantTags, 'Rings/Early'],
    });
    expect(early.body.perTenant).toMatchObject([{ tenant: { name: 'Whale' } }]);
  });

  it('is deployed for a tenant that got its tag a moment ago', async () => {
    const { releaseId, environmentId, tag } = await setUp('Tenanted');
    const request = { releaseId, environmentId, tenantTags: ['Regions/Asia'] };
    const refused = await portal.post('deployments', request);
    expect(refused.status).toBe(400);
    expect(refused.body.error).toMatchObject({
      name: 'InputError',
      field: 'tenantTags',
      message:
        "No tenant that is connected to Development for the Octopus project 'Shop' has the tags Regions/Asia: choose others",
    });
    await tag('Whale', 'Regions/Asia');
    expect((await portal.post('deployments', request)).status).toBe(201);
  });

  it.each<[string, object, string, RegExp]>([
    ['a tenant', { tenantId: 'Tenants-1' }, 'Tenanted', /Choose either/],
    ['no tenant', { tenantId: null }, 'TenantedOrUntenanted', /Choose either/],
    ['a project without', {}, 'Untenanted', /is not for tenants: leave out/],
  ])('takes no tags together with %s', async (_, choice, mode, message) => {
    const { releaseId, environmentId, tag } = await setUp(mode);
    await tag('Whale', 'Regions/Asia');
    const { status, body } = await portal.post('deployments', {
      releaseId,
      environmentId,
      tenantTags: ['Regions/Asia'],
      ...choice,
    });
    expect(status).toBe(400);
    expect(body.error.message).toMatch(message);
    expect(await deployments()).toEqual([]);
  });

  it('says for whom it was deployed when a later tenant is refused', async () => {
    const { releaseId, environmentId, tag } = await setUp('Tenanted');
    await tag('Whale', 'Regions/Asia');
    await tag('Shark', 'Regions/Asia');
    octopus.sandbox.addFault({
      method: 'POST',
      route: '/api/{spaceId}/deployments',
      nth: 2,
      effect: { type: 'error', status: 400, message: 'There is a freeze.' },
    });
    const { status, body } = await portal.post('deployments', {
      releaseId,
      environmentId,
      tenantTags: ['Regions/Asia'],
    });
    expect(status).toBe(400);
    expect(body.error.message).toMatch(
      /For the tenant 'Whale': .*There is a freeze.*started for Shark before that/,
    );
    expect(await deployments()).toHaveLength(1);
  });

  it('previews what would be done for a tenant', async () => {
    const { releaseId, environmentId, whale } = await setUp('Tenanted');
    const { status, body } = await portal.get(
      `releases/${releaseId}/preview/${environmentId}?tenantId=${whale}`,
    );
    expect(status).toBe(200);
    // The targets of the shop are for no tenant.
    expect(body.steps).toEqual([
      { name: 'Deploy Container', targets: [] },
      { name: 'Security Scan', targets: [] },
    ]);
    const odd = await portal.get(
      `releases/${releaseId}/preview/${environmentId}?tenantId=..`,
    );
    expect(odd.status).toBe(404);
  });

  it.each(['deployment', 'run'])(
    'previews no %s for a tenant of other projects',
    async kind => {
      const { releaseId, environmentId, stranger } = await setUp('Tenanted');
      const of =
        kind === 'run'
          ? `runbooks/${portal.shop.runbookId}`
          : `releases/${releaseId}`;
      const { status, body } = await portal.get(
        `${of}/preview/${environmentId}?tenantId=${stranger}`,
      );
      expect(status).toBe(400);
      expect(body.error).toMatchObject({
        name: 'InputError',
        field: 'tenantId',
        message: `The Octopus project 'Shop' is connected to no tenant '${stranger}'`,
      });
      const { routes } = octopus.sandbox.requests();
      expect(routes.filter(({ route }) => /preview/.test(route))).toEqual([]);
    },
  );
});

describe('a runbook that is for tenants', () => {
  it('is run for one only', async () => {
    const { whale, environmentId } = await setUp('Tenanted');
    const { runbookId } = portal.shop;
    const runbook = await octopus.get(`/runbooks/${runbookId}`);
    await octopus.put(`/runbooks/${runbookId}`, {
      ...runbook,
      MultiTenancyMode: 'Tenanted',
    });
    const { body } = await portal.get('runbooks');
    expect(body[0]).toMatchObject({ id: runbookId, tenancy: 'Tenanted' });
    const refused = await portal.post('runbook-runs', {
      runbookId,
      environmentId,
    });
    expect(refused.status).toBe(400);
    expect(refused.body.error.message).toMatch(/for tenants only: choose one/);
    const { status } = await portal.post('runbook-runs', {
      runbookId,
      environmentId,
      tenantId: whale,
    });
    expect(status).toBe(201);
    const { Items } = await octopus.get('/runbookRuns');
    expect(Items).toMatchObject([{ TenantId: whale }]);
  });

  it.each(['Untenanted', 'Tenanted'])(
    'names its tenants in a project that is %s',
    async mode => {
      const { whale, shark, environmentId } = await setUp(mode);
      const { runbookId } = portal.shop;
      const runbook = await octopus.get(`/runbooks/${runbookId}`);
      await octopus.put(`/runbooks/${runbookId}`, {
        ...runbook,
        MultiTenancyMode: 'TenantedOrUntenanted',
      });
      const { body } = await portal.get('runbooks');
      expect(body[0].tenants).toMatchObject([
        { id: shark, environmentIds: [environmentId] },
        { id: whale, name: 'Whale' },
      ]);
      expect(body.slice(1).every((each: any) => !each.tenants)).toBe(true);
    },
  );

  it('is run for all tenants with a tag', async () => {
    const { environmentId, tag } = await setUp('Tenanted');
    const { runbookId } = portal.shop;
    const runbook = await octopus.get(`/runbooks/${runbookId}`);
    await octopus.put(`/runbooks/${runbookId}`, {
      ...runbook,
      MultiTenancyMode: 'TenantedOrUntenanted',
    });
    await tag('Whale', 'Regions/Asia');
    await tag('Shark', 'Regions/Asia');
    const { body } = await portal.post('runbook-runs', {
      runbookId,
      environmentId,
      tenantTags: ['Regions/Asia'],
    });
    expect(body.perTenant).toMatchObject([
      { tenant: { name: 'Shark' }, runbookRunId: body.runbookRunId },
      { tenant: { name: 'Whale' } },
    ]);
    const { Items } = await octopus.get('/runbookRuns');
    expect(Items).toHaveLength(2);
  });
});

describe('a project without tenants', () => {
  it('is deployed as before, and asks for no tenants', async () => {
    const releaseId = await createRelease(octopus, 'Shop', '1.0.0', {
      ChannelName: 'Mainline',
    });
    octopus.clear();
    const environmentId = portal.shop.environments.Development;
    const { body } = await portal.get('project');
    expect(body.project).not.toHaveProperty('tenancy');
    expect(body).not.toHaveProperty('tenants');
    const refused = await portal.post('deployments', {
      releaseId,
      environmentId,
      tenantId: 'Tenants-1',
    });
    expect(refused.status).toBe(400);
    expect(refused.body.error.message).toMatch(/is not for tenants/);
    const { status } = await portal.post('deployments', {
      releaseId,
      environmentId,
    });
    expect(status).toBe(201);
    const routes = octopus.sandbox.requests().routes;
    expect(routes.filter(({ route }) => /tenants/i.test(route))).toEqual([]);
  });
});
