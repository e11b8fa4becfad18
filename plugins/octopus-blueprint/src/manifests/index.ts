export type { KubernetesManifest } from './KubernetesManifest';
export { manifestFieldManager } from './manifestFieldManager';
export { namespaceManifest } from './namespaceManifest';
export { ingressControllerManifests } from './ingressController/ingressControllerManifests';
export type { IngressControllerOptions } from './ingressController/ingressControllerManifests';
export {
  ingressClassController,
  ingressClassName,
  ingressControllerName,
  loadBalancerService,
} from './ingressController/names';
