import {
  AuditorService,
  LoggerService,
  PermissionsService,
  AuthService,
} from '@backstage/backend-plugin-api';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { SignalsService } from '@backstage/plugin-signals-node';
import { OctopusService } from '@octopus-backstage/plugin-octopus-node';
import { NotificationService } from '@backstage/plugin-notifications-node';
import { FirstLooks } from '../cache/FirstLooks';
import { SharedCache } from '../cache/SharedCache';
import { FollowedSpaces } from '../following/FollowedSpaces';

/** What is read of the catalog. */
export type EntityCatalog = Pick<
  CatalogService,
  'getEntityByRef' | 'getEntitiesByRefs' | 'getEntities'
>;

/** The services and the cache that routes and actions share. */
export interface ServiceContext {
  octopus: OctopusService;
  catalog: EntityCatalog;
  permissions: PermissionsService;
  auditor: AuditorService;
  signals: SignalsService;
  logger: LoggerService;
  cache: SharedCache;
  firstLooks: FirstLooks;
  followed: Pick<FollowedSpaces, 'marks' | 'lookNow'>;
}

/** Adds what the scheduled checks need, which act for nobody. */
export interface ScheduledContext extends ServiceContext {
  auth: AuthService;
  notifications: NotificationService;
}
