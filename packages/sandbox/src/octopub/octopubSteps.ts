import {
  SimulatedStep,
  StepSimulator,
} from '@octopus-backstage/emulator-octopus';
import { environmentNamespace } from '@octopus-backstage/plugin-octopus-blueprint';
import { stepArtifacts } from './stepArtifacts';
import { stepLog } from './stepLogs';
import { stepObjects } from './stepObjects';

const PROMPT = 'Kubernetes.Namespace';

const durations: Record<string, number> = {
  'Security Scan': 31_000,
  'Smoke Test': 14_000,
};

/**
 * What `Generate Variables` of the reference architecture sets: the namespace
 * that was asked for, deployed always, or one made of the environment's name,
 * deployed when the version differs (github-and-feature-branches.md §1.4).
 */
function namespaceOutputs(
  variables: SimulatedStep['variables'],
): Record<string, string> {
  const given = variables[PROMPT] ?? '';
  const environment = variables['Octopus.Environment.Name'] ?? '';
  return given && !given.includes('#{')
    ? { KubernetesNamespaceValue: given, DeploymentCondition: 'Always' }
    : {
        KubernetesNamespaceValue: environmentNamespace(environment),
        DeploymentCondition: 'IfNotCurrentVersion',
      };
}

/** What the steps of the reference architecture take, write, set and hand over. */
export const octopubSteps: StepSimulator = {
  duration: ({ name }) => durations[name],
  log: stepLog,
  artifacts: stepArtifacts,
  objects: stepObjects,
  outputs: ({ name, variables }) =>
    name === 'Generate Variables' ? namespaceOutputs(variables) : undefined,
};
