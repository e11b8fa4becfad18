import { refusals } from '../http/ApiError';
import { KubeObject } from '../objects/KubeObject';
import { ResourceType } from '../resources/ResourceType';

/** The classes that every cluster has; there is no way to make others here. */
const classes = ['system-cluster-critical', 'system-node-critical'];

/**
 * Source: kubernetes/kubernetes:plugin/pkg/admission/priority/admission.go
 *
 * @throws ApiError (403) for a pod of a class that there is not
 */
export function requirePriority(
  type: ResourceType,
  { kind, metadata, spec }: KubeObject,
): void {
  const wanted = kind === 'Pod' && spec?.priorityClassName;
  if (wanted && !classes.includes(wanted)) {
    throw refusals.forbidden(
      type,
      metadata.name,
      `no PriorityClass with name ${wanted} was found`,
    );
  }
}
