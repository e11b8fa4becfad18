import { Deployment } from 'kubernetes-types/apps/v1';
import {
  configMapName,
  inControllerNamespace,
  ingressControllerLabels,
  ingressControllerName,
} from './ingressControllerNames';
import { KubernetesManifest } from './KubernetesManifest';

const http = { name: 'http', containerPort: 80 };
const https = { name: 'https', containerPort: 443 };
const readiness = { name: 'readiness', containerPort: 8081 };

/**
 * The controller itself. Custom resources are off, so it needs none of its
 * definitions; ingresses may do without a host (5.5.0 and later), and get the
 * address of the load balancer as their status. Sources: nginx/kubernetes-ingress
 * v5.5.4, deployments/deployment/nginx-ingress.yaml, cmd/nginx-ingress/flags.go.
 *
 * `replicas` is left to Kubernetes, which makes one, and to whoever scales. Applied,
 * it would conflict with every scaling, and after one to 0 it would be taken back
 * without a word: an empty value is left out of a Scale, so that nobody owns the
 * field (tried on kube-apiserver 1.35.4).
 *
 * @param version - of the image `nginx/nginx-ingress`
 */
export function deploymentManifest(
  version: string,
): KubernetesManifest<Deployment> {
  return {
    apiVersion: 'apps/v1',
    kind: 'Deployment',
    metadata: inControllerNamespace,
    spec: {
      selector: { matchLabels: ingressControllerLabels },
      template: {
        metadata: { labels: ingressControllerLabels },
        spec: {
          serviceAccountName: ingressControllerName,
          automountServiceAccountToken: true,
          securityContext: { seccompProfile: { type: 'RuntimeDefault' } },
          containers: [
            {
              name: ingressControllerName,
              image: `nginx/nginx-ingress:${version}`,
              args: [
                `-nginx-configmaps=${ingressControllerName}/${configMapName}`,
                '-enable-custom-resources=false',
                '-allow-empty-ingress-host=true',
                '-report-ingress-status',
                `-external-service=${ingressControllerName}`,
              ],
              env: [
                fromField('POD_NAMESPACE', 'metadata.namespace'),
                fromField('POD_NAME', 'metadata.name'),
              ],
              ports: [http, https, readiness],
              readinessProbe: {
                httpGet: { path: '/nginx-ready', port: readiness.name },
                periodSeconds: 1,
              },
              resources: { requests: { cpu: '100m', memory: '128Mi' } },
              securityContext: {
                allowPrivilegeEscalation: false,
                runAsNonRoot: true,
                runAsUser: 101,
                capabilities: { drop: ['ALL'], add: ['NET_BIND_SERVICE'] },
              },
            },
          ],
        },
      },
    },
  };
}

function fromField(name: string, fieldPath: string) {
  return { name, valueFrom: { fieldRef: { fieldPath } } };
}
