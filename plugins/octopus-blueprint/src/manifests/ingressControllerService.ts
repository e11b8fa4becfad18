import { Service } from 'kubernetes-types/core/v1';
import {
  inControllerNamespace,
  ingressControllerLabels,
} from './ingressControllerNames';
import { KubernetesManifest } from './KubernetesManifest';

const annotation = (name: string) =>
  `service.beta.kubernetes.io/aws-load-balancer-${name}`;

/**
 * The load balancer in front of the controller: a Network Load Balancer that
 * the cluster makes by itself, and that sends traffic to nodes. Source of the
 * annotations: kubernetes/cloud-provider-aws:docs/service_controller.md. What
 * F5's own manifest says of targets by address is for another controller.
 */
export function serviceManifest(options: {
  scheme: 'internet-facing' | 'internal';
  tags: Record<string, string>;
}): KubernetesManifest<Service> {
  const tags = Object.entries(options.tags);
  return {
    apiVersion: 'v1',
    kind: 'Service',
    metadata: {
      ...inControllerNamespace,
      annotations: {
        [annotation('type')]: 'nlb',
        ...(options.scheme === 'internal' && {
          [annotation('internal')]: 'true',
        }),
        ...(tags.length > 0 && {
          [annotation('additional-resource-tags')]: tags
            .map(([key, value]) => `${key}=${value}`)
            .join(','),
        }),
      },
    },
    spec: {
      type: 'LoadBalancer',
      externalTrafficPolicy: 'Local',
      selector: ingressControllerLabels,
      ports: [
        { name: 'http', port: 80, targetPort: 'http' },
        { name: 'https', port: 443, targetPort: 'https' },
      ],
    },
  };
}
