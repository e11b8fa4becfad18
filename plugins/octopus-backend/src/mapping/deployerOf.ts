import { DeploymentResource } from '../resources/deployments';
import { signerOf } from '../services/writes/signature';

/**
 * Who began a deployment: the user in Octopus, but not the portal's own, if its
 * note says on whose behalf that one did.
 */
export function deployerOf({
  Comments,
  DeployedBy,
}: DeploymentResource): string | null {
  return signerOf(Comments) ?? DeployedBy;
}
