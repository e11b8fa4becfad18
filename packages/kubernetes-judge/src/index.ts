/**
 * A real Kubernetes control plane for tests: what nobody here wrote judges
 * what is sent to clusters.
 *
 * @packageDocumentation
 */
export { findPrograms, type Programs } from './build/findPrograms';
export { describeKubernetes } from './jest/describeKubernetes';
export {
  type KubernetesAnswer,
  type KubernetesApi,
} from './server/KubernetesApi';
export { startKubernetes, type Kubernetes } from './server/startKubernetes';
