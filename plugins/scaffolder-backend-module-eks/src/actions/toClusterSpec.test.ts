import { toClusterSpec } from './toClusterSpec';

const cluster = { clusterName: 'shop', region: 'eu-west-1' };

describe('toClusterSpec', () => {
  it('fills in what the original has, and a wildcard for feature branches', () => {
    expect(toClusterSpec(cluster)).toMatchObject({
      namespaces: [
        ...['default', 'kube-system', 'development', 'test', 'production'],
        'feature-*',
      ],
      environments: ['Development', 'Test', 'Production', 'Feature Branch'],
      instanceTypes: ['t3a.small', 't3.small'],
      ingressController: true,
      publicAccessCidrs: ['0.0.0.0/0'],
      targetRoles: ['EKS_Reference_Cluster', 'Kubernetes'],
      adopt: false,
    });
  });

  it('treats empty lists as left out, except where nothing can be wanted', () => {
    const spec = toClusterSpec({
      ...cluster,
      namespaces: [],
      zones: [],
      privateSubnets: [],
      environments: [],
    });
    expect(spec.namespaces).toEqual([]);
    expect(spec.zones).toBeUndefined();
    expect(spec.subnets).toBeUndefined();
    expect(spec.environments).toEqual([]);
  });

  it('leaves out the ingress controller if there is no node', () => {
    expect(toClusterSpec({ ...cluster, nodeGroup: false })).toMatchObject({
      instanceTypes: [],
      ingressController: false,
    });
  });

  it.each([
    [{ nodeGroup: false, ingressController: true }, /needs a node/],
    [{ nodeGroup: false, namespaces: ['shop'] }, /CoreDNS has nowhere/],
    [{ nodeGroup: false, namespaces: [] }, /CoreDNS has nowhere/],
    [{ publicSubnets: ['subnet-1'] }, /goes with 'privateSubnets'/],
    [
      {
        privateSubnets: ['subnet-1'],
        permissionsBoundary: 'arn:aws:iam::123456789012:policy/limits',
      },
      /makes none/,
    ],
  ])('refuses %j', (input, message) => {
    expect(() => toClusterSpec({ ...cluster, ...input })).toThrow(message);
  });
});
