import { TaskStep } from './serverTask';

const PROMPT = 'Kubernetes.Namespace';

function namespaceOutputs(
  variables: Record<string, string>,
): Record<string, string> {
  const given = variables[PROMPT] ?? '';
  const environment = variables['Octopus.Environment.Name'] ?? '';
  return given && !given.includes('#{')
    ? { KubernetesNamespaceValue: given, DeploymentCondition: 'Always' }
    : {
        KubernetesNamespaceValue: environment
          .replace(/[^A-Za-z0-9]+/g, '-')
          .toLowerCase(),
        DeploymentCondition: 'IfNotCurrentVersion',
      };
}

/**
 * Output variables of a step that ended. The stand-in runs no scripts; it
 * knows what `Generate Variables` of the reference architecture computes: the
 * namespace that was asked for, deployed always, or one made of the
 * environment's name, deployed when the version differs
 * (github-and-feature-branches.md §1.4).
 */
export function scriptOutputs(
  step: TaskStep,
  variables: Record<string, string>,
): Record<string, string> {
  if (step.name !== 'Generate Variables') return {};
  return Object.fromEntries(
    Object.entries(namespaceOutputs(variables)).map(([name, value]) => [
      `Octopus.Action[${step.name}].Output.${name}`,
      value,
    ]),
  );
}
