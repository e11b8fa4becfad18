import {
  SimulatedObject,
  SimulatedStep,
} from '@octopus-backstage/emulator-octopus';
import { POD, stepNames } from './stepNames';

/** How long a pod on Fargate takes until it answers. */
const START_MS = 45_000;

/**
 * The objects that a container's step applies, as a monitor in the demo's cluster
 * would see them: the pod starts, and then runs. No script fails a pod here; the
 * step itself fails instead, and there is no live status then.
 */
export function stepObjects(
  step: SimulatedStep,
  sinceMs: number,
): SimulatedObject[] | undefined {
  if (step.actionType !== 'Octopus.KubernetesDeployContainers') {
    return undefined;
  }
  const { service: name, namespace } = stepNames(step);
  const isUp = sinceMs >= START_MS;
  const health = isUp ? 'Healthy' : 'Progressing';
  const message = isUp ? undefined : 'Waiting for the pod to be ready';
  return [
    {
      kind: 'Deployment',
      name,
      namespace,
      group: 'apps',
      health,
      message,
      children: [
        { kind: 'Pod', name: `${name}-${POD}`, namespace, health, message },
      ],
    },
    { kind: 'Service', name, namespace, health: 'Healthy' },
    {
      kind: 'Ingress',
      name,
      namespace,
      group: 'networking.k8s.io',
      health: 'Healthy',
    },
  ];
}
