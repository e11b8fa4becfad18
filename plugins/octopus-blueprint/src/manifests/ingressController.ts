import { ConfigMap } from 'kubernetes-types/core/v1';
import { Ingress, IngressClass } from 'kubernetes-types/networking/v1';
import { accessManifests } from './ingressControllerAccess';
import { deploymentManifest } from './ingressControllerDeployment';
import {
  configMapName,
  inControllerNamespace,
  ingressClassController,
  ingressClassName,
  ingressControllerName,
} from './ingressControllerNames';
import { serviceManifest } from './ingressControllerService';
import { KubernetesManifest } from './KubernetesManifest';
import { namespaceManifest } from './namespaceManifest';

/**
 * What can be chosen of the ingress controller.
 *
 * @public
 */
export interface IngressControllerOptions {
  /** Version of the controller; 5.5.0 is the first that does without hosts. Default: 5.5.4. */
  version?: string;
  /** Whom the load balancer is for. Default: internet-facing. */
  scheme?: 'internet-facing' | 'internal';
  /** Tags of the load balancer in AWS. */
  tags?: Record<string, string>;
}

const configMap: KubernetesManifest<ConfigMap> = {
  apiVersion: 'v1',
  kind: 'ConfigMap',
  metadata: { ...inControllerNamespace, name: configMapName },
};

const ingressClass: KubernetesManifest<IngressClass> = {
  apiVersion: 'networking.k8s.io/v1',
  kind: 'IngressClass',
  metadata: { name: ingressClassName },
  spec: { controller: ingressClassController },
};

/** Source: nginx/kubernetes-ingress v5.5.4, examples/ingress-resources/empty-host-mergeable. */
const masterIngress: KubernetesManifest<Ingress> = {
  apiVersion: 'networking.k8s.io/v1',
  kind: 'Ingress',
  metadata: {
    ...inControllerNamespace,
    name: 'master',
    annotations: { 'nginx.org/mergeable-ingress-type': 'master' },
  },
  spec: { ingressClassName, rules: [{ host: '' }] },
};

/**
 * The F5 NGINX Ingress Controller without its custom resources, in the order
 * in which it is applied. It needs a node: the load balancer sends nothing to
 * pods on Fargate.
 *
 * The ingresses of the applications have no host, so they share the master
 * ingress; each carries `nginx.org/mergeable-ingress-type: minion`. The
 * controller is ready when the Deployment `nginx-ingress` is available and the
 * Service of that name has a host name.
 *
 * @public
 */
export function ingressControllerManifests(
  options: IngressControllerOptions = {},
): KubernetesManifest[] {
  const { version = '5.5.4', scheme = 'internet-facing', tags = {} } = options;
  return [
    namespaceManifest(ingressControllerName),
    ...accessManifests,
    configMap,
    ingressClass,
    deploymentManifest(version),
    serviceManifest({ scheme, tags }),
    masterIngress,
  ];
}
