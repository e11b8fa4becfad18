/**
 * How long things take in life, in milliseconds; the clock may be faster.
 * Guesses from experience, except for the namespace: its controller works off
 * its queue every five seconds
 * (kubernetes/kubernetes:pkg/controller/namespace/namespace_controller.go).
 */
export const durations = {
  /** From the pod to its node; Fargate has to get a machine first. */
  scheduling: { node: 500, fargate: 35_000 },
  /** From the node to a ready container: the image is pulled. */
  starting: { node: 8_000, fargate: 15_000 },
  stoppingPod: 2_000,
  creatingLoadBalancer: 6_000,
  deletingLoadBalancer: 20_000,
  retryingLoadBalancer: 5_000,
  ingressStatus: 1_000,
  emptyingNamespace: 5_000,
};
