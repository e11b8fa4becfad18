import { parseFeatureBranchRecord } from '@octopus-backstage/plugin-octopus-node';
import { DeploymentResource } from '../resources/deployments';
import { deployerOf } from './deployerOf';
import { present } from './present';
import { DeploymentFact } from './toDeployment';

/** What a deployment tells of itself that progressions do not. */
export function toDeploymentFact(
  deployment: DeploymentResource,
): DeploymentFact {
  return {
    ...present({
      deployedBy: deployerOf(deployment),
      record: parseFeatureBranchRecord(deployment.Comments),
    }),
    manifestId: deployment.ManifestVariableSetId ?? null,
  };
}
