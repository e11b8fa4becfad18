import { REMOVAL_RUNBOOK } from '@octopus-backstage/plugin-octopus-node';
import { RunbookSpec } from '../model/Blueprint';
import { environmentNames } from '../model/objectNames';
import { environments } from '../shared/environments';
import { kubernetesScript } from '../steps/scriptSteps';
import { runbook } from './runbook';

/**
 * Removes the namespace of a feature branch. A run that finds no target fails:
 * its success says that the namespace is gone.
 */
export function deleteFeatureBranch(): RunbookSpec {
  return {
    ...runbook({
      name: REMOVAL_RUNBOOK,
      description:
        'Deletes the namespace of a feature branch with everything in it. Namespaces of environments and what Octopus did not deploy are left alone.',
      environments: [environmentNames.featureBranch],
      step: kubernetesScript('Delete Namespace', 'delete-feature-branch', {
        properties: {
          'DeleteFeatureBranch.StaticEnvironments': environments
            .map(({ name }) => name)
            .join('\n'),
          OctopusUseBundledTooling: 'False',
        },
      }),
    }),
    allowDeploymentsToNoTargets: false,
  };
}
