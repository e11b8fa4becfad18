import { environment } from '../__testUtils__/objects';
import { testSandbox } from '../__testUtils__/testSandbox';

describe('machineRoutes', () => {
  let now = Date.parse('2026-11-23T12:00:00Z');
  const api = testSandbox({ now: () => new Date(now) });

  it('keeps a Kubernetes target that signs in with AWS', async () => {
    const { Id } = await environment(api, 'Test');
    const account = await api.post('/accounts', {
      Name: 'AWS',
      AccountType: 'AmazonWebServicesAccount',
      AccessKey: 'AKIAEXAMPLE',
      SecretKey: { HasValue: true, NewValue: 'hush' },
    });
    const target = {
      Name: 'eks-test',
      EnvironmentIds: [Id],
      Roles: ['EKS'],
      TenantedDeploymentParticipation: 'Untenanted',
      Endpoint: {
        CommunicationStyle: 'Kubernetes',
        ClusterUrl: 'https://eks.example.com',
        Namespace: 'octopub',
        SkipTlsVerification: 'True',
        Authentication: {
          AuthenticationType: 'KubernetesAws',
          AccountId: account.Id,
          ClusterName: 'octopub',
          UseInstanceRole: false,
          AssumeRole: false,
        },
      },
    };
    const created = await api.post('/machines', target);
    expect(created).toMatchObject({
      ...target,
      Id: 'Machines-1',
      MachinePolicyId: expect.stringMatching(/^MachinePolicies-/),
      HealthStatus: 'Unknown',
    });
    expect((await api.get('/machines?roles=EKS')).TotalResults).toBe(1);
    expect((await api.get('/machines?roles=web')).TotalResults).toBe(0);
    expect(await api.get('/machineroles/all')).toEqual(['EKS']);
    expect((await api.get(`/environments/${Id}/machines`)).Items).toEqual([
      created,
    ]);
    expect((await api.send('DELETE', `/accounts/${account.Id}`)).status).toBe(
      400,
    );
    await api.remove('/machines/Machines-1');
    await api.remove(`/accounts/${account.Id}`);
  });

  it('wants an environment, a target tag and a cluster', async () => {
    const { Id } = await environment(api, 'Test');
    const endpoint = { CommunicationStyle: 'Kubernetes' };
    for (const body of [
      { Name: 'a', EnvironmentIds: [], Roles: ['EKS'], Endpoint: endpoint },
      { Name: 'a', EnvironmentIds: [Id], Roles: [], Endpoint: endpoint },
      { Name: 'a', EnvironmentIds: [Id], Roles: ['EKS'], Endpoint: endpoint },
    ]) {
      expect((await api.send('POST', '/machines', body)).status).toBe(400);
    }
  });

  it('finds a new target healthy after a while, unless it is told not to look', async () => {
    const { Id } = await environment(api, 'Test');
    const target = (Name: string, SkipInitialHealthCheck: boolean) => ({
      Name,
      EnvironmentIds: [Id],
      Roles: ['EKS'],
      SkipInitialHealthCheck,
      Endpoint: {
        CommunicationStyle: 'Kubernetes',
        ClusterUrl: 'https://eks.example.com',
        Authentication: {
          AuthenticationType: 'KubernetesPodService',
          TokenPath: '/var/run/token',
        },
      },
    });
    const health = async (query: string = '') =>
      (await api.get(`/machines?${query}`)).Items.map((item: any) => [
        item.Name,
        item.HealthStatus,
      ]);
    await api.post('/machines', target('a', false));
    await api.post('/machines', target('b', true));
    expect(await health()).toEqual([
      ['a', 'Unknown'],
      ['b', 'Unknown'],
    ]);
    now += 10_000;
    expect(await health()).toEqual([
      ['a', 'Healthy'],
      ['b', 'Unknown'],
    ]);
    expect(await health('healthStatuses=Healthy')).toHaveLength(1);
    expect(await health('commStyles=Kubernetes&isDisabled=false')).toHaveLength(
      2,
    );
    expect(await health('isDisabled=true')).toEqual([]);
  });

  it('refuses a way of signing in that it does not know', async () => {
    const { Id } = await environment(api, 'Test');
    const { status, body } = await api.send('POST', '/machines', {
      Name: 'a',
      EnvironmentIds: [Id],
      Roles: ['EKS'],
      Endpoint: {
        CommunicationStyle: 'Kubernetes',
        ClusterUrl: 'https://eks.example.com',
        Authentication: { AuthenticationType: 'Handshake' },
      },
    });
    expect([status, body.Errors]).toEqual([
      400,
      ["Targets cannot authenticate by 'Handshake'."],
    ]);
  });
});
