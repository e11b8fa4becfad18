import { ObjectMeta } from 'kubernetes-types/meta/v1';
import { stringify } from 'yaml';

/** An object that says what it is and what it is called, as an apply needs it. */
export type KubernetesManifest<
  T extends { apiVersion?: string; kind?: string; metadata?: ObjectMeta } = {
    apiVersion?: string;
    kind?: string;
    metadata?: ObjectMeta;
  },
> = T & {
  apiVersion: NonNullable<T['apiVersion']>;
  kind: NonNullable<T['kind']>;
  metadata: ObjectMeta & { name: string };
};

/**
 * Who owns the fields of what is applied. The runbook and the actions use the
 * same one, so that neither takes a field of the other for a conflict.
 */
export const manifestFieldManager = 'octopus-reference-architecture';

/** Writes objects as the documents of one YAML text. */
export function toYaml(manifests: KubernetesManifest[]): string {
  return manifests
    .map(manifest => stringify(manifest, { lineWidth: 0 }))
    .join('---\n');
}
