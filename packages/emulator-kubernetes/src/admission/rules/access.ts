import { KubeObject } from '../../objects/KubeObject';
import { Fault, faults, inList } from '../../http/faults';
import { nameFaults } from './names';

type Fields = Record<string, any>;

const group = 'rbac.authorization.k8s.io';

/** Source: kubernetes/kubernetes:pkg/apis/rbac/validation/validation.go, ValidatePolicyRule */
export function roleFaults({
  kind,
  rules,
  aggregationRule,
}: KubeObject): Fault[] {
  return [
    ...inList<Fields>('rules', rules, (rule, at) =>
      ruleFaults(rule, at, kind === 'Role'),
    ),
    ...(aggregationRule && !aggregationRule.clusterRoleSelectors?.length
      ? [
          faults.required(
            'aggregationRule.clusterRoleSelectors',
            'at least one clusterRoleSelector required if aggregationRule is non-nil',
          ),
        ]
      : []),
  ];
}

function ruleFaults(rule: Fields, at: string, isNamespaced: boolean): Fault[] {
  const { nonResourceURLs = [], apiGroups = [], resources = [] } = rule;
  const field = `${at}.nonResourceURLs`;
  if (nonResourceURLs.length > 0) {
    return [
      ...(isNamespaced
        ? [
            faults.invalid(
              field,
              nonResourceURLs,
              'namespaced rules cannot apply to non-resource URLs',
            ),
          ]
        : []),
      ...(apiGroups.length + resources.length > 0
        ? [
            faults.invalid(
              field,
              nonResourceURLs,
              'rules cannot apply to both regular resources and non-resource URLs',
            ),
          ]
        : []),
    ];
  }
  return [
    ...(apiGroups.length
      ? []
      : [
          faults.required(
            `${at}.apiGroups`,
            'resource rules must supply at least one api group',
          ),
        ]),
    ...(resources.length
      ? []
      : [
          faults.required(
            `${at}.resources`,
            'resource rules must supply at least one resource',
          ),
        ]),
  ];
}

/** Source: the same file, ValidateRoleBinding and ValidateClusterRoleBinding */
export function bindingFaults({
  kind,
  roleRef,
  subjects,
}: KubeObject): Fault[] {
  const isOfCluster = kind === 'ClusterRoleBinding';
  const kinds = isOfCluster ? ['ClusterRole'] : ['Role', 'ClusterRole'];
  const { kind: roleKind = '', apiGroup, name } = roleRef ?? {};
  return [
    ...(apiGroup && apiGroup !== group
      ? [faults.unsupported('roleRef.apiGroup', apiGroup, [group])]
      : []),
    ...(kinds.includes(roleKind)
      ? []
      : [faults.unsupported('roleRef.kind', roleKind, kinds)]),
    ...(name ? [] : [faults.required('roleRef.name')]),
    ...inList<Fields>('subjects', subjects, (subject, at) =>
      subjectFaults(subject, at, isOfCluster),
    ),
  ];
}

const subjectKinds = ['ServiceAccount', 'User', 'Group'];

function subjectFaults(
  { kind, name, namespace, apiGroup }: Fields,
  at: string,
  isOfCluster: boolean,
): Fault[] {
  if (!subjectKinds.includes(kind)) {
    return [faults.unsupported(`${at}.kind`, kind, subjectKinds)];
  }
  if (kind !== 'ServiceAccount') {
    return apiGroup && apiGroup !== group
      ? [faults.unsupported(`${at}.apiGroup`, apiGroup, [group])]
      : [];
  }
  return [
    ...(name ? nameFaults(`${at}.name`, name, 'subdomain') : []),
    ...(isOfCluster && !namespace ? [faults.required(`${at}.namespace`)] : []),
  ];
}
