import {
  clockedSandbox,
  createRelease,
  createShop,
  deploy,
  Shop,
} from '../__testUtils__/shop';

const { api, clock } = clockedSandbox();
const LONG = 600;

let shop: Shop;
beforeEach(async () => {
  shop = await createShop(api);
});

const release = async (version: string, ...environments: string[]) => {
  await createRelease(api, 'Shop', { ReleaseVersion: version });
  clock.pass(1);
  for (const environment of environments) {
    await deploy(api, 'Shop', version, environment);
    clock.pass(LONG);
  }
};
const progression = (query = '') =>
  api.get(`/projects/${shop.service.Id}/progression${query}`);

describe('GET /projects/{id}/progression', () => {
  it('shows what runs where, and what may go where', async () => {
    await release('1.0.0', 'Development', 'Test');
    await release('1.1.0', 'Development');
    await release('1.2.0');
    const { Releases, Environments, ChannelEnvironments, ...rest } =
      await progression();
    const { Development, Branch, Test, Security } = shop.environments;
    expect(Environments.map(({ Name }: any) => Name)).toEqual([
      'Development',
      'Branch',
      'Test',
      'Security',
    ]);
    expect(ChannelEnvironments[shop.branch.Id]).toEqual([
      { Id: Branch, Name: 'Branch' },
    ]);
    expect(
      rest.LifecycleEnvironments[shop.lifecycles.main].map((e: any) => e.Id),
    ).toEqual([Development, Branch, Test, Security]);
    expect(
      Releases.map((item: any) => [
        item.Release.Version,
        Object.keys(item.Deployments).sort(),
        item.NextDeployments,
      ]),
    ).toEqual([
      ['1.2.0', [], [Development]],
      ['1.1.0', [Development], [Branch, Test]],
      ['1.0.0', [Development, Security, Test].sort(), [Branch]],
    ]);
    const [inDevelopment] = Releases[1].Deployments[Development];
    expect(inDevelopment).toMatchObject({
      State: 'Success',
      ReleaseVersion: '1.1.0',
      IsCurrent: true,
      IsPrevious: false,
      IsCompleted: true,
    });
    expect(Releases[2].Deployments[Development][0]).toMatchObject({
      IsCurrent: false,
      IsPrevious: true,
    });
    expect(await api.get(`/progression/${shop.service.Id}`)).toEqual({
      Releases,
      Environments,
      ChannelEnvironments,
      ...rest,
    });
  });

  it('keeps the environment of a failure among the next ones', async () => {
    await api.sandbox.failStep({ project: 'Shop', step: 'Security Scan' });
    await release('1.0.0', 'Development');
    const [item] = (await progression()).Releases;
    const { Development } = shop.environments;
    expect(item.NextDeployments).toEqual([Development]);
    expect(item.Deployments[Development][0]).toMatchObject({
      State: 'Failed',
      IsCurrent: true,
      HasWarningsOrErrors: true,
    });
  });

  it('shows so many releases of each channel and environment as asked', async () => {
    await release('1.0.0', 'Development', 'Test');
    for (const version of ['1.1.0', '1.2.0', '1.3.0', '1.4.0']) {
      await release(version);
    }
    const versions = async (query: string) =>
      (await progression(query)).Releases.map((r: any) => r.Release.Version);
    expect(await versions('?releaseHistoryCount=1')).toEqual([
      '1.4.0',
      '1.0.0',
    ]);
    expect(await versions('')).toEqual(['1.4.0', '1.3.0', '1.2.0', '1.0.0']);
    expect(await versions('?releaseHistoryCount=100')).toHaveLength(5);
  });

  it.each(['0', '101'])('refuses %s releases', async count => {
    const path = `/projects/${shop.service.Id}/progression?releaseHistoryCount=${count}`;
    const { status, body } = await api.send('GET', path);
    expect(status).toBe(400);
    expect(body.ErrorMessage).toBe(
      "The 'releaseHistoryCount' parameter must be greater than 0 and less than or equal to 100.",
    );
  });
});

describe('GET /releases/{id}/progression', () => {
  it('shows each phase with its deployments', async () => {
    await release('1.0.0', 'Development');
    const [{ Id }] = (await api.get('/releases')).Items;
    const { Phases, NextDeployments } = await api.get(
      `/releases/${Id}/progression`,
    );
    expect(
      Phases.map(({ Name, Progress, Blocked, IsOptionalPhase }: any) => [
        Name,
        Progress,
        Blocked,
        IsOptionalPhase,
      ]),
    ).toEqual([
      ['Development', 'Complete', false, false],
      ['Branch', 'Current', false, true],
      ['Test', 'Current', false, false],
      ['Security', 'Pending', false, false],
    ]);
    expect(NextDeployments).toEqual([
      shop.environments.Branch,
      shop.environments.Test,
    ]);
    expect(Phases[0].Deployments[0].Task.State).toBe('Success');
    expect(Phases[0].Deployments[0].Deployment.ReleaseId).toBe(Id);
  });
});

describe('dashboards', () => {
  const items = (list: any[]) =>
    list.map(item => [item.ProjectId, item.EnvironmentId, item.ReleaseVersion]);

  it('show the last deployment of each project and environment', async () => {
    await release('1.0.0', 'Development', 'Test');
    await release('1.1.0', 'Development');
    const { service, environments } = shop;
    const board = await api.get('/dashboard');
    expect(board.Projects.map(({ Name }: any) => Name).sort()).toEqual([
      'Shop',
      'Stack',
    ]);
    expect(items(board.Items)).toEqual([
      [service.Id, environments.Development, '1.1.0'],
      [service.Id, environments.Test, '1.0.0'],
      [service.Id, environments.Security, '1.0.0'],
    ]);
    expect(items(board.PreviousItems)).toEqual([
      [service.Id, environments.Development, '1.0.0'],
    ]);
    const own = await api.get(`/dashboard?projectId=${shop.stack.Id}`);
    expect(own.Items).toEqual([]);
  });

  it('can be cut down to some projects and environments', async () => {
    await release('1.0.0', 'Development', 'Test');
    await release('1.1.0', 'Development');
    const { service, environments } = shop;
    const query = `projects=${service.Id}&environments=${environments.Development}`;
    const board = await api.get(`/dashboard/dynamic?${query}`);
    expect(items(board.Items)).toEqual([
      [service.Id, environments.Development, '1.1.0'],
    ]);
    expect(board.PreviousItems).toEqual([]);
    const more = await api.get(
      `/dashboard/dynamic?${query}&includePrevious=true`,
    );
    expect(more.PreviousItems).toHaveLength(1);
  });
});
