import {
  clusterEnvironments,
  libraryVariableSetNames,
  lifecycleNames,
  projectGroupNames,
} from '../names';
import { ScheduleInput } from '../input';
import { serviceInspections } from '../runbooks/inspection';
import { scaleToOne, scaleToZero } from '../runbooks/scaling';
import {
  deployContainer,
  deployContainerStepName,
  webPackageName,
} from '../steps/deployContainer';
import { feedback } from '../steps/feedback';
import { kubernetesScript } from '../steps/kubernetesScript';
import { script } from '../steps/script';
import { scalingTriggers } from '../triggers/scalingTriggers';
import { ProjectSpec } from '../types';
import { mainlineChannel } from './mainlineChannel';
import { ServiceDefinition } from './serviceDefinition';
import { octopubServiceVariables } from './octopubServiceVariables';
import { versionTemplate } from './versionTemplate';

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
