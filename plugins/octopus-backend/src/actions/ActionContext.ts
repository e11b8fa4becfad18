import { ActionsRegistryService } from '@backstage/backend-plugin-api/alpha';
import { OctopusEntityService } from '../services/OctopusEntityService';

/** What the actions are made of. */
export interface ActionContext {
  actionsRegistry: ActionsRegistryService;
  service: OctopusEntityService;
}
