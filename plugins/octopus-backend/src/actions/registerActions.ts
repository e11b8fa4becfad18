import { ActionsRegistryService } from '@backstage/backend-plugin-api/alpha';
import { ServiceContext } from '../context/ServiceContext';
import { because } from '../waiting/reason';
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
  const registry: ActionsRegistryService = {
    register: options =>
      actionsRegistry.register({
        ...options,
        action: given => because('action', () => options.action(given)),
      }),
  };
  registerListReleases(registry, ctx);
  registerGetDeploymentStatus(registry, ctx);
  registerDeployRelease(registry, ctx);
  registerRunRunbook(registry, ctx);
  registerListFeatureBranches(registry, ctx);
}
