import { HttpAuthService } from '@backstage/backend-plugin-api';
import { OctopusEntityService } from '../services/OctopusEntityService';

/** What the routes share. */
export interface RouteContext {
  httpAuth: HttpAuthService;
  service: OctopusEntityService;
}
