import { mutations } from './mutations';

const core = '/api/v1/namespaces/{namespace}';

export const others = [
  ...mutations(
    '/api/v1/namespaces',
    {
      apiVersion: 'v1',
      kind: 'Namespace',
      metadata: { name: 'judged-attempt' },
    } as { kind: string },
    [
      ['a name in upper case', 'metadata.name', 'Shop'],
      ['a name of 64 letters', 'metadata.name', 'a'.repeat(64)],
      ['a name with an underscore', 'metadata.name', 'a_b'],
      ['a name with a dot', 'metadata.name', 'a.b'],
      ['a finalizer without a domain', 'spec', { finalizers: ['held'] }],
      ['a label with a blank', 'metadata.labels', { a: 'b c' }],
    ],
  ),
  ...mutations(
    `${core}/serviceaccounts`,
    {
      apiVersion: 'v1',
      kind: 'ServiceAccount',
      metadata: { name: 'web' },
    } as { kind: string },
    [['a name in upper case', 'metadata.name', 'Web']],
  ),
  ...mutations(
    '/apis/coordination.k8s.io/v1/namespaces/{namespace}/leases',
    {
      apiVersion: 'coordination.k8s.io/v1',
      kind: 'Lease',
      metadata: { name: 'leader' },
      spec: { holderIdentity: 'ann', leaseDurationSeconds: 15 },
    } as { kind: string },
    [
      ['no time', 'spec.leaseDurationSeconds', 0],
      ['a negative number of changes', 'spec.leaseTransitions', -1],
    ],
  ),
  ...mutations(
    `${core}/pods`,
    {
      apiVersion: 'v1',
      kind: 'Pod',
      metadata: { name: 'debug' },
      spec: { containers: [{ name: 'shell', image: 'busybox' }] },
    } as { kind: string },
    [
      ['no containers', 'spec.containers', []],
      ['a restart policy of jobs', 'spec.restartPolicy', 'Never'],
      ['a priority that is not there', 'spec.priorityClassName', 'highest'],
      ['a name of its kind', 'metadata', { generateName: 'debug-' }],
      ['a name in upper case', 'metadata.name', 'Debug'],
    ],
  ),
];
