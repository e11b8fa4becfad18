import { ingressControllerManifests, namespaceManifest } from '../manifests';
import { toYaml } from '../manifests/toYaml';

const rendered: Record<string, () => string> = {
  // For a here-document, in which bash puts the argument of its function.
  namespace: () => toYaml([namespaceManifest('$1')]),
  'ingress-controller': () => toYaml(ingressControllerManifests()),
};

/**
 * Gives the objects that a script applies, as YAML: the same ones that the
 * actions apply.
 */
export function renderManifests(name: string): string {
  return rendered[name]();
}
