export type { KubernetesManifest } from './KubernetesManifest';
export { manifestFieldManager } from './KubernetesManifest';
export { kubernetesVersion } from './kubernetesVersion';
export { namespaceManifest } from './namespaceManifest';
export { ingressControllerManifests } from './ingressController';
export type { IngressControllerOptions } from './ingressController';
export {
  ingressClassController,
  ingressClassName,
  ingressControllerName,
  loadBalancerService,
} from './ingressControllerNames';
