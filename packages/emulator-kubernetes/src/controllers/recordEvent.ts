import { Cluster } from '../cluster/Cluster';
import { timestamp } from '../cluster/timestamp';
import { KubeObject } from '../objects/KubeObject';

/**
 * Records what happened to an object, for `kubectl describe`. Source: `Event`
 * in the Kubernetes API reference (core/v1).
 */
export function recordEvent(
  cluster: Cluster,
  object: KubeObject,
  event: { type?: 'Warning'; reason: string; message: string; source: string },
): void {
  const { name, namespace = 'default', uid, resourceVersion } = object.metadata;
  const now = timestamp(cluster.clock);
  // Nothing new comes into a namespace that is on its way out.
  if (!cluster.isOpen(namespace)) {
    return;
  }
  cluster.make(
    {
      apiVersion: 'v1',
      kind: 'Event',
      metadata: { generateName: `${name}.`, namespace },
      involvedObject: {
        apiVersion: object.apiVersion,
        kind: object.kind,
        ...{ name, namespace, uid, resourceVersion },
      },
      reason: event.reason,
      message: event.message,
      type: event.type ?? 'Normal',
      source: { component: event.source },
      firstTimestamp: now,
      lastTimestamp: now,
      count: 1,
      eventTime: null,
      reportingComponent: event.source,
      reportingInstance: '',
    },
    event.source,
  );
}
