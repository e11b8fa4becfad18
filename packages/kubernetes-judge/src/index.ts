/**
 * A real Kubernetes control plane for tests, and the real eksctl: what nobody here
 * wrote judges what is sent to clusters, and how they are made.
 *
 * @packageDocumentation
 */
export { type Eksctl, findEksctl } from './build/findEksctl';
export { findPrograms, type Programs } from './build/findPrograms';
export { describeKubernetes } from './jest/describeKubernetes';
export {
  type KubernetesAnswer,
  type KubernetesApi,
} from './server/KubernetesApi';
export { startKubernetes, type Kubernetes } from './server/startKubernetes';
