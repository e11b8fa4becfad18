import { isDeepStrictEqual } from 'node:util';
import { refusals } from '../http/ApiError';
import { KubeObject } from '../objects/KubeObject';
import { ResourceType } from '../resources/ResourceType';
import { checkObject } from '../schema/checkObject';
import { isSelected } from '../lists/labelSelector';

const label = /^[a-z0-9]([-a-z0-9]*[a-z0-9])?$/;
const subdomain =
  /^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$/;

interface Fault {
  field: string;
  message: string;
}

/**
 * Refuses an object that Kubernetes would not store. Sources:
 * kubernetes/kubernetes:pkg/apis/{core,apps,rbac,networking}/validation/validation.go,
 * staging/src/k8s.io/apimachinery/pkg/util/validation/validation.go
 *
 * @throws ApiError (422)
 */
export function validate(
  type: ResourceType,
  object: KubeObject,
  before?: KubeObject,
): void {
  const faults = [
    ...nameFaults(type, object.metadata.name),
    ...checkObject(object).invalid.map(message => ({
      field: 'spec',
      message: `Invalid value: ${message}`,
    })),
    ...selectorFaults(object),
    ...(before ? immutableFaults(object, before) : []),
  ];
  if (faults.length > 0) {
    throw refusals.invalid(type, object.metadata.name, faults);
  }
}

function nameFaults(type: ResourceType, name: string): Fault[] {
  if (type.group.startsWith('rbac')) {
    return /[/%]|^\.{1,2}$/.test(name)
      ? [invalidName(name, 'a path segment')]
      : [];
  }
  if (['Namespace', 'Service'].includes(type.kind)) {
    return label.test(name) && name.length <= 63
      ? []
      : [
          invalidName(
            name,
            "a lowercase RFC 1123 label must consist of lower case alphanumeric characters or '-', and must start and end with an alphanumeric character",
          ),
        ];
  }
  return subdomain.test(name) && name.length <= 253
    ? []
    : [
        invalidName(
          name,
          "a lowercase RFC 1123 subdomain must consist of lower case alphanumeric characters, '-' or '.', and must start and end with an alphanumeric character",
        ),
      ];
}

function invalidName(name: string, rule: string): Fault {
  return {
    field: 'metadata.name',
    message: `Invalid value: ${JSON.stringify(name)}: ${rule}`,
  };
}

function selectorFaults({ kind, spec }: KubeObject): Fault[] {
  if (kind !== 'Deployment' && kind !== 'ReplicaSet') {
    return [];
  }
  const labels = spec?.template?.metadata?.labels ?? {};
  return Object.entries(spec?.selector?.matchLabels ?? {}).every(
    ([key, value]) => isSelected(labels, [{ key, is: [value as string] }]),
  )
    ? []
    : [
        {
          field: 'spec.template.metadata.labels',
          message: `Invalid value: ${JSON.stringify(
            labels,
          )}: \`selector\` does not match template \`labels\``,
        },
      ];
}

const immutable: Record<string, string[][]> = {
  Deployment: [['spec', 'selector']],
  ReplicaSet: [['spec', 'selector']],
  ClusterRoleBinding: [['roleRef']],
  RoleBinding: [['roleRef']],
  IngressClass: [['spec', 'controller']],
};

function immutableFaults(object: KubeObject, before: KubeObject): Fault[] {
  return (immutable[object.kind] ?? [])
    .filter(
      path => !isDeepStrictEqual(valueAt(object, path), valueAt(before, path)),
    )
    .map(path => ({
      field: path.join('.'),
      message: `Invalid value: ${JSON.stringify(
        valueAt(object, path),
      )}: field is immutable`,
    }));
}

function valueAt(object: any, path: string[]): unknown {
  return path.reduce((value, name) => value?.[name], object);
}
