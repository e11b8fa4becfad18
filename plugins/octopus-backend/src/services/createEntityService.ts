import { OctopusEntityService } from './OctopusEntityService';
import { ServiceContext } from './ServiceContext';
import { getProjectView } from './view/getProjectView';

/** The service for the Octopus servers of this portal. */
export function createEntityService(ctx: ServiceContext): OctopusEntityService {
  return {
    getProject: (...args) => getProjectView(ctx, ...args),
  };
}
