import { ObjectMeta } from 'kubernetes-types/meta/v1';
import { stringify } from 'yaml';

/**
 * An object with the fields that an apply needs: its type and its name.
 *
 * @public
 */
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
 * The field manager of everything that is applied (server-side apply). The
 * runbook and the actions share it, so that neither conflicts with the other.
 *
 * @public
 */
export const manifestFieldManager = 'octopus-reference-architecture';

/** Writes objects as the documents of one YAML text. */
export function toYaml(manifests: KubernetesManifest[]): string {
  return manifests
    .map(manifest => stringify(manifest, { lineWidth: 0 }))
    .join('---\n');
}
