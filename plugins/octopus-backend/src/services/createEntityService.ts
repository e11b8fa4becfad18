import { deployRelease } from './deployments/deployRelease';
import { getDeployment } from './deployments/getDeployment';
import { previewDeployment } from './deployments/previewDeployment';
import { getFeatureBranches } from './featureBranches/getFeatureBranches';
import { OctopusEntityService } from './OctopusEntityService';
import { createRelease } from './releases/createRelease';
import { getReleaseTemplate } from './releases/getReleaseTemplate';
import { listReleases } from './releases/listReleases';
import { listRunbooks } from './runbooks/listRunbooks';
import { previewRunbook } from './runbooks/previewRunbook';
import { runRunbook } from './runbooks/runRunbook';
import { ServiceContext } from './ServiceContext';
import { getSystemView } from './system/getSystemView';
import { cancelTask } from './tasks/cancelTask';
import { getTask } from './tasks/getTask';
import { getProjectView } from './view/getProjectView';

/** The service for the Octopus servers of this portal. */
export function createEntityService(ctx: ServiceContext): OctopusEntityService {
  return {
    getProject: (...args) => getProjectView(ctx, ...args),
    listReleases: (...args) => listReleases(ctx, ...args),
    getDeployment: (...args) => getDeployment(ctx, ...args),
    getTask: (...args) => getTask(ctx, ...args),
    previewDeployment: (...args) => previewDeployment(ctx, ...args),
    getReleaseTemplate: (...args) => getReleaseTemplate(ctx, ...args),
    createRelease: (...args) => createRelease(ctx, ...args),
    deployRelease: (...args) => deployRelease(ctx, ...args),
    cancelTask: (...args) => cancelTask(ctx, ...args),
    listRunbooks: (...args) => listRunbooks(ctx, ...args),
    previewRunbook: (...args) => previewRunbook(ctx, ...args),
    runRunbook: (...args) => runRunbook(ctx, ...args),
    getSystem: (...args) => getSystemView(ctx, ...args),
    getFeatureBranches: (...args) => getFeatureBranches(ctx, ...args),
  };
}
