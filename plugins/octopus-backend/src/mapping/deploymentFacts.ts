import {
  FeatureBranchRecord,
  parseFeatureBranchRecord,
} from '@octopus-backstage/plugin-octopus-node';
import { DeploymentResource } from '../resources/deployments';
import { omitEmpty } from './fields';
import { signerOf } from './signature';

/** What a progression omits about a deployment. It never changes. */
export interface DeploymentFact {
  deployedBy?: string;
  /** Id of its variable set; null when it had no prompted variables. */
  manifestId?: string | null;
  /** Null when it has none; missing when not read yet. */
  namespace?: string | null;
  /** The feature branch record in its comments. */
  record?: FeatureBranchRecord;
}

/** What progressions omit about deployments, by id of the deployment. */
export type DeploymentFacts = Record<string, DeploymentFact>;

/** Extracts what progressions omit about a deployment. */
export function toDeploymentFact(
  deployment: DeploymentResource,
): DeploymentFact {
  return {
    ...omitEmpty({
      deployedBy: deployerOf(deployment),
      record: parseFeatureBranchRecord(deployment.Comments),
    }),
    manifestId: deployment.ManifestVariableSetId ?? null,
  };
}

/**
 * Finds who started a deployment: the person named in the portal's signature,
 * or else the Octopus user.
 */
export function deployerOf({
  Comments,
  DeployedBy,
}: DeploymentResource): string | null {
  return signerOf(Comments) ?? DeployedBy;
}
