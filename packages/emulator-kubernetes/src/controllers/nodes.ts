import { Cluster } from '../cluster/Cluster';
import { KubeObject } from '../objects/KubeObject';
import { typeOfKind } from '../resources/resourceTypes';
import { setConditions } from './conditions';

const computeType = 'eks.amazonaws.com/compute-type';

/**
 * The name of the node that runs a pod. Every pod on Fargate has one of its
 * own; there is one node for the others. Source of label and taint:
 * awsdocs/amazon-eks-user-guide:latest/ug/nodes/fargate.adoc
 */
export function ensureNode(
  cluster: Cluster,
  place: 'fargate' | 'node',
  pod: KubeObject,
): string {
  const number = parseInt(pod.metadata.uid.slice(0, 2), 16);
  const name =
    place === 'fargate'
      ? `fargate-ip-10-0-2-${number}-${pod.metadata.uid.slice(-4)}.ec2.internal`
      : 'ip-10-0-1-10.ec2.internal';
  if (!cluster.store.get(typeOfKind('Node'), undefined, name)) {
    cluster.make(
      {
        kind: 'Node',
        metadata: {
          name,
          labels: {
            'kubernetes.io/hostname': name,
            ...(place === 'fargate' && { [computeType]: 'fargate' }),
          },
          ...(place === 'fargate' && {
            ownerReferences: [
              {
                ...{ apiVersion: 'v1', kind: 'Pod' },
                ...{ name: pod.metadata.name, uid: pod.metadata.uid },
              },
            ],
          }),
        },
        spec:
          place === 'fargate'
            ? {
                taints: [
                  { key: computeType, value: 'fargate', effect: 'NoSchedule' },
                ],
              }
            : {},
        status: {
          conditions: setConditions(
            cluster,
            [],
            [{ type: 'Ready', status: 'True', reason: 'KubeletReady' }],
          ),
        },
      },
      'kubelet',
    );
  }
  return name;
}
