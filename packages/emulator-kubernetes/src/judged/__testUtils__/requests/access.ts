import { mutations } from './mutations';

const version = 'rbac.authorization.k8s.io/v1';
const inNamespace = `/apis/${version}/namespaces/{namespace}`;
const rule = { apiGroups: [''], resources: ['pods'], verbs: ['get'] };
const role = {
  apiVersion: version,
  kind: 'Role',
  metadata: { name: 'reader' },
  rules: [rule],
};
const binding = {
  apiVersion: version,
  kind: 'RoleBinding',
  metadata: { name: 'reader' },
  roleRef: {
    apiGroup: 'rbac.authorization.k8s.io',
    kind: 'Role',
    name: 'reader',
  },
  subjects: [{ kind: 'ServiceAccount', name: 'web', namespace: 'default' }],
};
const subject = 'subjects.0';

export const access = [
  ...mutations(`${inNamespace}/roles`, role, [
    ['no verbs', 'rules.0.verbs', undefined],
    ['no groups', 'rules.0.apiGroups', undefined],
    ['no resources', 'rules.0.resources', undefined],
    ['an address that is no resource', 'rules.0.nonResourceURLs', ['/healthz']],
    ['no rules', 'rules', undefined],
    ['a name with a slash', 'metadata.name', 'a/b'],
    ['a name with a colon', 'metadata.name', 'system:reader'],
  ]),
  ...mutations(
    `/apis/${version}/clusterroles`,
    { ...role, kind: 'ClusterRole' },
    [
      ['an address beside resources', 'rules.0.nonResourceURLs', ['/healthz']],
      [
        'an address alone',
        'rules',
        [{ nonResourceURLs: ['/healthz'], verbs: ['get'] }],
      ],
      ['an empty aggregation', 'aggregationRule', {}],
    ],
  ),
  ...mutations(`${inNamespace}/rolebindings`, binding, [
    ['a role of a kind that there is not', 'roleRef.kind', 'Foo'],
    ['a role of another group', 'roleRef.apiGroup', 'apps'],
    ['a role without a name', 'roleRef.name', undefined],
    ['no role', 'roleRef', undefined],
    ['a subject of a kind that there is not', `${subject}.kind`, 'Robot'],
    ['a subject without a name', `${subject}.name`, undefined],
    ['an account without a namespace', `${subject}.namespace`, undefined],
    ['an account in upper case', `${subject}.name`, 'Web'],
    ['a user of no group', subject, { kind: 'User', name: 'ann' }],
    [
      'a user of another group',
      subject,
      { kind: 'User', name: 'ann', apiGroup: 'apps' },
    ],
    ['no subjects', 'subjects', undefined],
  ]),
  ...mutations(
    `/apis/${version}/clusterrolebindings`,
    {
      ...binding,
      kind: 'ClusterRoleBinding',
      roleRef: { ...binding.roleRef, kind: 'ClusterRole' },
    } as { kind: string },
    [
      ['a role of a namespace', 'roleRef.kind', 'Role'],
      ['an account without a namespace', `${subject}.namespace`, undefined],
    ],
  ),
];
