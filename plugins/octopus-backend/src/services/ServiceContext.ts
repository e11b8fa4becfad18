import {
  AuditorService,
  LoggerService,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { SignalsService } from '@backstage/plugin-signals-node';
import { OctopusService } from '@octopus-backstage/plugin-octopus-node';
import { SharedCache } from '../cache/SharedCache';

/** What the parts of the service share. */
export interface ServiceContext {
  octopus: OctopusService;
  catalog: CatalogService;
  permissions: PermissionsService;
  auditor: AuditorService;
  signals: SignalsService;
  logger: LoggerService;
  cache: SharedCache;
}
