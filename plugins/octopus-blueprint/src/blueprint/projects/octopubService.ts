import { ScheduleInput } from '../input/EksReferenceArchitectureInput';
import { ProjectSpec } from '../model/Blueprint';
import {
  clusterEnvironments,
  libraryVariableSetNames,
  lifecycleNames,
  projectGroupNames,
} from '../model/objectNames';
import { serviceInspections } from '../runbooks/inspection';
import { scaleToOne, scaleToZero } from '../runbooks/scaling';
import {
  deployContainer,
  deployContainerStepName,
  webPackageName,
} from '../steps/deployContainer';
import { feedback, kubernetesScript, script } from '../steps/scriptSteps';
import { scalingTriggers } from '../triggers/scalingTriggers';
import { mainlineChannel, versionTemplate } from './commonParts';
import { ServiceDefinition } from './octopubServices';
import { octopubServiceVariables } from './octopubServiceVariables';

/** A project that deploys one service of Octopub. */
export function octopubService(
  name: string,
  service: ServiceDefinition,
  schedule: ScheduleInput | undefined,
): ProjectSpec {
  return {
    name,
    description: `${service.description} Source: https://github.com/OctopusSolutionsEngineering/Octopub`,
    projectGroup: projectGroupNames.eks,
    lifecycle: lifecycleNames.devSecOps,
    libraryVariableSets: [
      libraryVariableSetNames.thisInstance,
      libraryVariableSetNames.github,
    ],
    versionTemplate,
    defaultGuidedFailureMode: 'Off',
    allowDeploymentsToNoTargets: true,
    variables: octopubServiceVariables(service),
    channels: [
      {
        name: 'Feature Branch',
        description:
          'Builds of any branch; they go no further than their own environment.',
        isDefault: false,
        lifecycle: lifecycleNames.featureBranch,
        rules: [],
      },
      mainlineChannel({
        lifecycle: lifecycleNames.devSecOps,
        packages: [
          {
            deploymentAction: deployContainerStepName,
            packageReference: webPackageName,
          },
        ],
      }),
    ],
    deploymentProcess: [
      script('Generate Variables', 'generate-service-variables'),
      deployContainer(service.environmentVariables),
      kubernetesScript('Smoke Test', 'smoke-test', {
        environments: clusterEnvironments,
        properties: {
          'Octopus.Action.KubernetesContainers.Namespace':
            '#{Kubernetes.Namespace}',
        },
      }),
      script('Security Scan', 'security-scan'),
      feedback(),
    ],
    runbooks: [...serviceInspections(), scaleToOne(), scaleToZero()],
    triggers: scalingTriggers(schedule),
  };
}
