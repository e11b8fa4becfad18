import { assertTargetIsOf, Target } from './Target';

const endpoint = 'https://one.gr7.eu-west-1.eks.amazonaws.com';
const cluster = { name: 'octopus', region: 'eu-west-1', account: 'Accounts-1' };

function target(ClusterUrl?: string, AccountId?: string): Target {
  return {
    Id: 'Machines-1',
    Name: 'octopus test',
    EnvironmentIds: [],
    Roles: [],
    Endpoint: {
      CommunicationStyle: 'Kubernetes',
      ClusterUrl,
      Authentication: {
        AuthenticationType: 'KubernetesAws',
        ClusterName: 'octopus',
        AccountId,
      },
    },
  };
}

describe('assertTargetIsOf', () => {
  it.each([
    ['of the account', target(endpoint, 'Accounts-1'), cluster],
    [
      'at an address of its own',
      target('https://proxy.eu-west-2.example.com', 'Accounts-1'),
      cluster,
    ],
    [
      'of the account, without an address',
      target(undefined, 'Accounts-1'),
      cluster,
    ],
    [
      'at the endpoint',
      target(endpoint, 'Accounts-2'),
      { ...cluster, endpoint },
    ],
  ])('takes a target %s', (_, found, wanted) => {
    expect(() => assertTargetIsOf(found, wanted)).not.toThrow();
  });

  it.each([
    'https://A.gr7.us-east-1.eks.amazonaws.com',
    'https://A.sk1.cn-north-1.eks.amazonaws.com.cn',
    'https://A.gr7.eusc-de-east-1.eks.amazonaws.eu',
    'https://eks-cluster.eu-west-2.api.aws',
  ])('refuses a target of the account in another region: %s', address => {
    const found = target(address, 'Accounts-1');
    expect(() => assertTargetIsOf(found, cluster)).toThrow(
      expect.objectContaining({ name: 'ConflictError' }),
    );
  });

  it.each([
    ['of another account', target(endpoint, 'Accounts-2'), cluster],
    ['of no account', target(endpoint), cluster],
    [
      'of no account, for none',
      target(endpoint, ''),
      { ...cluster, account: '' },
    ],
    [
      'of another account, neither with an address',
      target(undefined, 'Accounts-2'),
      cluster,
    ],
    ['with nothing to compare', target(), { ...cluster, account: '' }],
  ])('refuses a target %s', (_, found, wanted) => {
    expect(() => assertTargetIsOf(found, wanted)).toThrow(
      expect.objectContaining({ name: 'ConflictError' }),
    );
  });
});
