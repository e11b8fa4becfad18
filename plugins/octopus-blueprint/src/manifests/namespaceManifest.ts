import { Namespace } from 'kubernetes-types/core/v1';
import { KubernetesManifest } from './KubernetesManifest';

/**
 * A namespace.
 *
 * @param name - a DNS label of at most 63 characters (RFC 1123)
 *
 * @public
 */
export function namespaceManifest(name: string): KubernetesManifest<Namespace> {
  return { apiVersion: 'v1', kind: 'Namespace', metadata: { name } };
}
