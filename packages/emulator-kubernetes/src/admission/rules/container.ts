import { Fault, faults, inList, repeated } from '../../http/faults';
import { lifecycleFaults, probeFaults } from './handlers';
import { nameFaults, portFaults, qualifiedNameFaults, within } from './names';
import { resourceFaults } from './resources';

type Fields = Record<string, any>;

/** Of the pod that a container is in. */
export interface PodFacts {
  volumes: string[];
  /** Seconds. */
  gracePeriod: number;
}

/** What a variable or a value may be taken from. Source: the same file, validatePodSpec's `validEnvDownwardAPIFieldPathExpressions` */
const fieldPaths = [
  ...['metadata.name', 'metadata.namespace', 'metadata.uid', 'spec.nodeName'],
  ...['spec.serviceAccountName', 'status.hostIP', 'status.hostIPs'],
  ...['status.podIP', 'status.podIPs'],
];

/** Source: kubernetes/kubernetes:pkg/apis/core/validation/validation.go, validateContainerCommon */
export function containerFaults(
  container: Fields,
  at: string,
  pod: PodFacts,
): Fault[] {
  const { name, image, ports, env, envFrom, volumeMounts } = container;
  return [
    ...(name === undefined ? [] : nameFaults(`${at}.name`, name, 'label')),
    ...(image ? [] : [faults.required(`${at}.image`)]),
    ...inList<Fields>(`${at}.ports`, ports, containerPortFaults),
    ...repeated<Fields>(`${at}.ports`, ports, port => port.name, '.name'),
    ...inList<Fields>(`${at}.env`, env, variableFaults),
    ...(envFrom ?? [])
      .filter((from: Fields) => !from.configMapRef && !from.secretRef)
      .map(() =>
        faults.invalid(
          `${at}.envFrom`,
          '',
          'must specify one of: `configMapRef` or `secretRef`',
        ),
      ),
    ...inList<Fields>(`${at}.volumeMounts`, volumeMounts, (mount, field) =>
      pod.volumes.includes(mount.name)
        ? []
        : [faults.notFound(`${field}.name`, mount.name)],
    ),
    ...repeated<Fields>(
      `${at}.volumeMounts`,
      volumeMounts,
      mount => mount.mountPath,
      '.mountPath',
    ).map(fault => ({ ...fault, reason: 'FieldValueInvalid' })),
    ...resourceFaults(`${at}.resources`, container.resources),
    ...probeFaults(at, container),
    ...lifecycleFaults(`${at}.lifecycle`, container.lifecycle, pod.gracePeriod),
    ...securityFaults(`${at}.securityContext`, container.securityContext),
  ];
}

function containerPortFaults(port: Fields, at: string): Fault[] {
  const { name, containerPort, hostPort } = port;
  return [
    ...(name === undefined ? [] : nameFaults(`${at}.name`, name, 'portName')),
    ...(containerPort === 0 ? [faults.required(`${at}.containerPort`)] : []),
    ...(containerPort ? portFaults(`${at}.containerPort`, containerPort) : []),
    ...(hostPort ? portFaults(`${at}.hostPort`, hostPort) : []),
  ];
}

function variableFaults(variable: Fields, at: string): Fault[] {
  const { name, value, valueFrom } = variable;
  return [
    ...(name === undefined ? [] : nameFaults(`${at}.name`, name, 'variable')),
    ...(valueFrom ? sourceFaults(`${at}.valueFrom`, value, valueFrom) : []),
  ];
}

function sourceFaults(at: string, value: unknown, from: Fields): Fault[] {
  const path = from.fieldRef?.fieldPath;
  if (Object.keys(from).length === 0) {
    return [
      faults.invalid(
        at,
        '',
        'must specify one of: `fieldRef`, `resourceFieldRef`, `configMapKeyRef`, `secretKeyRef` or `fileKeyRef`',
      ),
    ];
  }
  if (value) {
    return [
      faults.invalid(at, '', 'may not be specified when `value` is not empty'),
    ];
  }
  return path === undefined || isFieldPath(path)
    ? []
    : [
        faults.invalid(
          `${at}.fieldRef.fieldPath`,
          path,
          `error converting fieldPath: field label not supported: ${path}`,
        ),
      ];
}

function isFieldPath(path: string): boolean {
  const subscript = /^metadata\.(labels|annotations)\['(.+)'\]$/.exec(path);
  return subscript
    ? qualifiedNameFaults('', subscript[2]).length === 0
    : fieldPaths.includes(path);
}

/** Source: the same file, ValidateSecurityContext. Nothing on EKS forbids privileged containers. */
export function securityFaults(at: string, context: Fields = {}): Fault[] {
  const { privileged, allowPrivilegeEscalation } = context;
  return [
    ...within(`${at}.runAsUser`, context.runAsUser, [0, 2_147_483_647]),
    ...within(`${at}.runAsGroup`, context.runAsGroup, [0, 2_147_483_647]),
    ...(privileged && allowPrivilegeEscalation === false
      ? [
          faults.invalid(
            at,
            context,
            'cannot set `allowPrivilegeEscalation` to false and `privileged` to true',
          ),
        ]
      : []),
  ];
}
