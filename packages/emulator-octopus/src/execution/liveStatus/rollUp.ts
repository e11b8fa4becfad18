import { ObjectHealth, SimulatedObject } from './simulatedObject';

/**
 * From best to worst. The monitor keeps track of objects with Argo's engine
 * (OctopusDeploy/docs:src/pages/docs/kubernetes/targets/kubernetes-agent/kubernetes-monitor.md),
 * whose order this is (argoproj/gitops-engine:pkg/health/health.go, `healthOrder`).
 */
const order: ObjectHealth[] = [
  'Healthy',
  'Suspended',
  'Progressing',
  'Missing',
  'Degraded',
  'Unknown',
];

/** The health of all objects together: that of the worst, with what they made. */
export function rollUp(objects: SimulatedObject[]): ObjectHealth {
  const worst = Math.max(
    0,
    ...objects.map(({ health, children = [] }) =>
      Math.max(order.indexOf(health), order.indexOf(rollUp(children))),
    ),
  );
  return order[worst];
}
