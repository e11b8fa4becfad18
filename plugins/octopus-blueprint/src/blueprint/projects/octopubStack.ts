import { ProjectNames } from '../input/resolveInput';
import { ProjectSpec } from '../model/Blueprint';
import { lifecycleNames, projectGroupNames } from '../model/objectNames';
import { deleteFeatureBranch } from '../runbooks/deleteFeatureBranch';
import { deployRelease } from '../steps/deployRelease';
import { feedback, script } from '../steps/scriptSteps';
import {
  mainlineChannel,
  namespacePrompt,
  versionTemplate,
} from './commonParts';

/** The project that deploys releases of the three services together. */
export function octopubStack(
  name: string,
  services: Pick<ProjectNames, 'frontend' | 'products' | 'audits'>,
): ProjectSpec {
  return {
    name,
    description: 'Deploys all services of Octopub together.',
    projectGroup: projectGroupNames.eks,
    lifecycle: lifecycleNames.application,
    libraryVariableSets: [],
    versionTemplate,
    defaultGuidedFailureMode: 'EnvironmentDefault',
    allowDeploymentsToNoTargets: true,
    variables: [namespacePrompt],
    channels: [
      mainlineChannel({
        packages: ['Deploy Frontend', 'Deploy Audits', 'Deploy Products'].map(
          deploymentAction => ({ deploymentAction, packageReference: '' }),
        ),
      }),
    ],
    deploymentProcess: [
      script('Generate Variables', 'generate-stack-variables'),
      deployRelease('Deploy Frontend', services.frontend),
      deployRelease('Deploy Products', services.products),
      deployRelease('Deploy Audits', services.audits),
      feedback(),
    ],
    runbooks: [deleteFeatureBranch()],
    triggers: [],
  };
}
