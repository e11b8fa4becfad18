import { environment } from '../__testUtils__/objects';
import { testSandbox } from '../__testUtils__/testSandbox';

describe('machineRoutes', () => {
  const api = testSandbox();

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
});
