import { ActionContext } from './ActionContext';
import { registerDeployRelease } from './registerDeployRelease';
import { registerGetDeploymentStatus } from './registerGetDeploymentStatus';
import { registerListFeatureBranches } from './registerListFeatureBranches';
import { registerListReleases } from './registerListReleases';
import { registerRunRunbook } from './registerRunRunbook';

/** Registers what agents and templates may do, with the permissions of the routes. */
export function registerActions(ctx: ActionContext): void {
  registerListReleases(ctx);
  registerGetDeploymentStatus(ctx);
  registerDeployRelease(ctx);
  registerRunRunbook(ctx);
  registerListFeatureBranches(ctx);
}
