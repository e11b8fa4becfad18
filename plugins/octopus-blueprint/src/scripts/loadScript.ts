import { readFileSync } from 'node:fs';
import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { ingressControllerManifests, namespaceManifest } from '../manifests';
import { toYaml } from '../manifests/KubernetesManifest';

/** Every script that a step of the blueprint runs; the file is `scripts/<name>.sh`. */
export const scriptNames = [
  'create-eks-cluster',
  'delete-eks-cluster',
  'k8s-inspect',
  'scale-deployment',
  'delete-feature-branch',
  'generate-service-variables',
  'generate-stack-variables',
  'smoke-test',
  'security-scan',
  'feedback',
  'template-get-variables',
  'template-create-repo',
  'template-create-secret',
  'template-generate-and-push',
] as const;

export type ScriptName = (typeof scriptNames)[number];

/**
 * A line such as `# include lib/common.sh` stands for the text of that file;
 * one such as `# include manifests/namespace.yaml` for objects as YAML.
 */
const includeLine =
  /^# include (?:(lib\/[a-z-]+\.sh)|manifests\/([a-z-]+)\.yaml)\n/gm;

function readScriptFile(path: string): string {
  return readFileSync(
    resolvePackagePath(
      '@octopus-backstage/plugin-octopus-blueprint',
      'scripts',
      path,
    ),
    'utf8',
  );
}

/**
 * Gives the text of a script, for the `Octopus.Action.Script.ScriptBody` of an
 * inline Bash step, with what it includes put in. The header of each script
 * names the kind of step, the Octopus variables that it reads and the output
 * variables that it sets.
 */
export function loadScript(name: ScriptName): string {
  return readScriptFile(`${name}.sh`).replace(
    includeLine,
    (_, path: string | undefined, manifests: string) =>
      path ? readScriptFile(path) : renderManifests(manifests),
  );
}

const rendered: Record<string, () => string> = {
  // For a here-document, in which bash puts the argument of its function.
  namespace: () => toYaml([namespaceManifest('$1')]),
  'ingress-controller': () => toYaml(ingressControllerManifests()),
};

/**
 * Gives the objects that a script applies, as YAML: the same ones that the
 * actions apply.
 */
function renderManifests(name: string): string {
  return rendered[name]();
}
