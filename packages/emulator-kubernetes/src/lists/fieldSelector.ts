import { refusals } from '../http/ApiError';
import { KubeObject } from '../objects/KubeObject';
import { ResourceType } from '../resources/ResourceType';

const common = ['metadata.name', 'metadata.namespace'];

/** Source: kubernetes/kubernetes:pkg/apis/core/v1/conversion.go */
const ofKind: Record<string, string[]> = {
  Event: [
    ...['kind', 'namespace', 'name', 'uid', 'apiVersion', 'fieldPath'].map(
      name => `involvedObject.${name}`,
    ),
    ...[
      'involvedObject.resourceVersion',
      'reason',
      'type',
      'reportingComponent',
    ],
  ],
  Namespace: ['status.phase'],
  Node: ['spec.unschedulable'],
  Pod: ['spec.nodeName', 'spec.serviceAccountName', 'status.phase'],
  Secret: ['type'],
};

/**
 * Reads the query parameter `fieldSelector`.
 *
 * @throws ApiError (400) for a field that the kind cannot be selected by
 */
export function readFieldSelector(
  text: string,
  type: ResourceType,
): (object: KubeObject) => boolean {
  const rules = text
    .split(',')
    .filter(Boolean)
    .map(part => {
      const match = /^([^!=]+)(!=|==?)(.*)$/.exec(part);
      if (!match) {
        throw refusals.badRequest(`invalid field selector: ${part}`);
      }
      const [, field, operator, value] = match;
      if (![...common, ...(ofKind[type.kind] ?? [])].includes(field)) {
        throw refusals.badRequest(`field label not supported: ${field}`);
      }
      return (object: KubeObject) =>
        (valueAt(object, field) === value) === (operator !== '!=');
    });
  return object => rules.every(rule => rule(object));
}

function valueAt(object: any, field: string): string {
  return String(
    field.split('.').reduce((value, name) => value?.[name], object) ?? '',
  );
}
