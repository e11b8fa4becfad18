import { testSandbox } from '../__testUtils__/testSandbox';

describe('machinePolicyRoutes', () => {
  const api = testSandbox();

  it('has one default policy, with what the Terraform provider requires of it', async () => {
    const { Items } = await api.get('/machinepolicies?partialName=Default');
    expect(Items).toEqual([
      expect.objectContaining({
        Name: 'Default Machine Policy',
        IsDefault: true,
        MachineUpdatePolicy: {
          CalamariUpdateBehavior: 'UpdateOnDeployment',
          TentacleUpdateAccountId: null,
          TentacleUpdateBehavior: 'NeverUpdate',
          KubernetesAgentUpdateBehavior: 'Update',
        },
      }),
    ]);
  });

  it('keeps the settings of a new policy, and fills in the others', async () => {
    const created = await api.post('/machinepolicies', {
      Name: 'Quick',
      ConnectionConnectTimeout: '00:00:10',
    });
    expect(created).toMatchObject({
      Name: 'Quick',
      IsDefault: false,
      ConnectionConnectTimeout: '00:00:10',
      ConnectionRetryCountLimit: 5,
    });
  });
});
