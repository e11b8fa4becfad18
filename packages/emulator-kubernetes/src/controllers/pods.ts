import { Cluster } from '../cluster/Cluster';
import { timestamp } from '../cluster/timestamp';
import { finishDeletion } from '../deletion/deleteObject';
import { KubeObject } from '../objects/KubeObject';
import { typeOfKind } from '../resources/resourceTypes';
import { setConditions } from './conditions';
import { Controller } from './Controller';
import { durations } from './durations';
import { ensureNode } from './nodes';
import { recordEvent } from './recordEvent';

const pods = typeOfKind('Pod');

/** Stops pods that are being deleted. */
export const stopPods: Controller = (cluster, { resource, object, before }) => {
  const { deletionTimestamp, deletionGracePeriodSeconds } = object.metadata;
  if (
    resource !== pods ||
    !deletionTimestamp ||
    before?.metadata.deletionTimestamp ||
    !deletionGracePeriodSeconds
  ) {
    return;
  }
  cluster.clock.after(durations.stoppingPod, () => {
    const stopped = cluster.change(object, 'kubelet', ({ metadata }) => ({
      metadata: { ...metadata, deletionGracePeriodSeconds: 0 },
    }));
    if (stopped) {
      finishDeletion(cluster, stopped);
    }
  });
};

/**
 * Puts pods that wait where they can run: on Fargate where a profile takes
 * them, else on a node; without either they stay Pending.
 */
export function schedulePods(cluster: Cluster): void {
  for (const pod of cluster.store.list(pods)) {
    const { namespace, labels = {}, deletionTimestamp } = pod.metadata;
    if (pod.spec.nodeName || deletionTimestamp) {
      continue;
    }
    const place = cluster.surroundings.placement({
      namespace: namespace!,
      labels,
    });
    const age = cluster.clock.now().getTime() - createdAt(pod);
    if (!place) {
      reportUnschedulable(cluster, pod);
    } else if (age >= durations.scheduling[place] / cluster.clock.speed) {
      bind(cluster, pod, place);
    }
  }
}

function createdAt({ metadata }: KubeObject): number {
  return Date.parse(metadata.creationTimestamp);
}

function reportUnschedulable(cluster: Cluster, pod: KubeObject) {
  const message = 'no nodes available to schedule pods';
  const [condition] = pod.status.conditions ?? [];
  if (condition?.reason === 'Unschedulable') {
    return;
  }
  setStatus(cluster, pod, 'kube-scheduler', {
    conditions: setConditions(cluster, pod.status.conditions, [
      {
        ...{ type: 'PodScheduled', status: 'False' },
        ...{ reason: 'Unschedulable', message },
      },
    ]),
  });
  recordEvent(cluster, pod, {
    ...{ type: 'Warning', reason: 'FailedScheduling', message },
    source: 'default-scheduler',
  });
}

function bind(cluster: Cluster, pod: KubeObject, place: 'fargate' | 'node') {
  const nodeName = ensureNode(cluster, place, pod);
  cluster.change(pod, 'kube-scheduler', current => ({
    spec: { ...current.spec, nodeName },
  }));
  setStatus(cluster, pod, 'kube-scheduler', {
    conditions: setConditions(cluster, pod.status.conditions, [
      { type: 'PodScheduled', status: 'True' },
    ]),
  });
  const { namespace, name } = pod.metadata;
  recordEvent(cluster, pod, {
    reason: 'Scheduled',
    message: `Successfully assigned ${namespace}/${name} to ${nodeName}`,
    source: place === 'fargate' ? 'fargate-scheduler' : 'default-scheduler',
  });
  cluster.clock.after(durations.starting[place], () => start(cluster, pod));
}

function start(cluster: Cluster, pod: KubeObject) {
  const startedAt = timestamp(cluster.clock);
  setStatus(cluster, pod, 'kubelet', {
    phase: 'Running',
    startTime: startedAt,
    podIP: '10.0.2.20',
    conditions: setConditions(
      cluster,
      [],
      ['Initialized', 'Ready', 'ContainersReady', 'PodScheduled'].map(type => ({
        type,
        status: 'True',
      })),
    ),
    containerStatuses: pod.spec.containers.map(
      ({ name, image }: { name: string; image: string }) => ({
        ...{ name, image, imageID: '', ready: true, started: true },
        restartCount: 0,
        state: { running: { startedAt } },
        lastState: {},
      }),
    ),
  });
  recordEvent(cluster, pod, {
    reason: 'Started',
    message: `Started container ${pod.spec.containers[0].name}`,
    source: 'kubelet',
  });
}

function setStatus(
  cluster: Cluster,
  pod: KubeObject,
  manager: string,
  status: object,
) {
  cluster.change(
    pod,
    manager,
    current => ({ status: { ...current.status, ...status } }),
    'status',
  );
}
