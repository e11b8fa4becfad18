import { TargetResource } from '../resources/targets';
import { toClusters } from './toClusters';

const target = (
  Name: string,
  ClusterName: string,
  Endpoint: Partial<TargetResource['Endpoint']> = {},
): TargetResource => ({
  Name,
  Endpoint: {
    Authentication: { AuthenticationType: 'KubernetesAws', ClusterName },
    ...Endpoint,
  },
});

describe('toClusters', () => {
  it('has each cluster once, with its region and its targets', () => {
    const ClusterUrl = 'https://0123.gr7.eu-central-1.eks.amazonaws.com';
    expect(
      toClusters([
        target('test', 'shop', { ClusterUrl }),
        target('development', 'lab'),
        target('production', 'shop', { ClusterUrl }),
      ]),
    ).toEqual([
      { id: 'lab', name: 'lab', description: 'development' },
      {
        id: 'shop',
        name: 'shop',
        description: 'eu-central-1 · test · production',
      },
    ]);
  });

  it('has no target that is no cluster of EKS', () => {
    expect(
      toClusters([
        { Name: 'tentacle', Endpoint: {} },
        { Name: 'none', Endpoint: { Authentication: null } },
        target('token', 'other', {
          Authentication: { AuthenticationType: 'KubernetesStandard' },
        }),
      ]),
    ).toEqual([]);
  });
});
