import { ActionsRegistryService } from '@backstage/backend-plugin-api/alpha';
import { ServiceContext } from '../context/ServiceContext';
import { registerDeployRelease } from './registerDeployRelease';
import { registerGetDeploymentStatus } from './registerGetDeploymentStatus';
import { registerListFeatureBranches } from './registerListFeatureBranches';
import { registerListReleases } from './registerListReleases';
import { registerRunRunbook } from './registerRunRunbook';

/**
 * Registers the actions for agents and templates; they need the same
 * permissions as the routes.
 */
export function registerActions(
  actionsRegistry: ActionsRegistryService,
  ctx: ServiceContext,
): void {
  registerListReleases(actionsRegistry, ctx);
  registerGetDeploymentStatus(actionsRegistry, ctx);
  registerDeployRelease(actionsRegistry, ctx);
  registerRunRunbook(actionsRegistry, ctx);
  registerListFeatureBranches(actionsRegistry, ctx);
}
