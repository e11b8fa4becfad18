import { isDeepStrictEqual } from 'node:util';
import { KubeObject } from '../../objects/KubeObject';
import { Fault, faults } from '../../http/faults';

/** Fields that stay as they were made. Sources: the strategies in kubernetes/kubernetes:pkg/registry */
const immutable: Record<string, string[][]> = {
  Deployment: [['spec', 'selector']],
  ReplicaSet: [['spec', 'selector']],
  ClusterRoleBinding: [['roleRef']],
  RoleBinding: [['roleRef']],
  IngressClass: [['spec', 'controller']],
  Secret: [['type']],
};

/** Of objects that can be told not to change any more. */
const settable = ['data', 'binaryData', 'stringData'];

export function immutableFaults(
  object: KubeObject,
  before: KubeObject,
): Fault[] {
  const differs = (path: string[]) =>
    !isDeepStrictEqual(valueAt(object, path), valueAt(before, path));
  return [
    ...(immutable[object.kind] ?? [])
      .filter(differs)
      .map(path =>
        faults.invalid(
          path.join('.'),
          valueAt(object, path),
          'field is immutable',
        ),
      ),
    ...(before.immutable === true
      ? [...settable, 'immutable'].filter(name => differs([name]))
      : []
    ).map(name =>
      faults.forbidden(name, 'field is immutable when `immutable` is set'),
    ),
  ];
}

function valueAt(object: any, path: string[]): unknown {
  return path.reduce((value, name) => value?.[name], object);
}
