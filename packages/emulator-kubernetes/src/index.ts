/**
 * A stand-in of the API servers of Kubernetes clusters.
 *
 * @packageDocumentation
 */
export {
  createKubernetesSandbox,
  serveKubernetesSandbox,
} from './createKubernetesSandbox';
export type {
  KubernetesSandbox,
  KubernetesSandboxOptions,
} from './createKubernetesSandbox';
export { checkObject as checkKubernetesObject } from './schema/checkObject';
export { createAuthority } from './tls/createAuthority';
export type { Authority } from './tls/createAuthority';
export type { ServedSandbox } from '@octopus-backstage/emulator-core';
