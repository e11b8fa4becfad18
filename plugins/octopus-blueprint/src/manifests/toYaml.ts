import { stringify } from 'yaml';
import { KubernetesManifest } from './KubernetesManifest';

/** Writes objects as the documents of one YAML text. */
export function toYaml(manifests: KubernetesManifest[]): string {
  return manifests
    .map(manifest => stringify(manifest, { lineWidth: 0 }))
    .join('---\n');
}
