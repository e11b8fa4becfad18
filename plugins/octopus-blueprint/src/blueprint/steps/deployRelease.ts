import { NAMESPACE_VARIABLE } from '@octopus-backstage/plugin-octopus-node';
import { StepSpec } from '../model/Blueprint';
import { step } from './step';

/**
 * Deploys a release of another project, in the namespace that this one deploys to.
 *
 * The variables are a JSON object of text, as the original writes them
 * (OctopusDeploy/Library:step-templates/octopus-reference-architecture-eks.json).
 */
export function deployRelease(name: string, projectName: string): StepSpec {
  const project = { ref: 'project' as const, name: projectName };
  return step({
    name,
    actionType: 'Octopus.DeployRelease',
    workerPool: undefined,
    canBeUsedForProjectVersioning: true,
    packages: [
      {
        name: '',
        packageId: project,
        feed: { builtInFeed: 'OctopusProject' },
        acquisitionLocation: 'NotAcquired',
      },
    ],
    properties: {
      'Octopus.Action.DeployRelease.ProjectId': project,
      'Octopus.Action.DeployRelease.DeploymentCondition':
        '#{Octopus.Action[Generate Variables].Output.DeploymentCondition}',
      'Octopus.Action.DeployRelease.Variables': {
        json: {
          [NAMESPACE_VARIABLE]:
            '#{Octopus.Action[Generate Variables].Output.KubernetesNamespaceValue}',
        },
      },
    },
  });
}
