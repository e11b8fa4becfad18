import { TenantedDeploymentMode } from './projects';
import { DashboardItemResource } from './releases';

/**
 * The dashboard of a space, reduced to the fields in use. Source: definition
 * `DashboardResource` of the OpenAPI document; `PreviousItems` is in that, and not
 * in OctopusDeploy/docs:src/pages/docs/api/_generated/dashboard.md.
 */
export interface DashboardResource {
  /** Those that the dashboard of the key's user is not limited to leave out. */
  Projects: DashboardProjectResource[];
  Environments: { Id: string; Name: string }[];
  Tenants: DashboardTenantResource[];
  /** Whether settings of the key's user leave something out. */
  IsFiltered?: boolean;
  Items: DashboardSpaceItemResource[];
  PreviousItems?: DashboardSpaceItemResource[];
}

interface DashboardProjectResource {
  Id: string;
  Name: string;
  Slug: string;
  IsDisabled: boolean;
  TenantedDeploymentMode?: TenantedDeploymentMode;
  EnvironmentIds: string[];
}

interface DashboardTenantResource {
  Id: string;
  Name: string;
  IsDisabled?: boolean;
  TenantTags?: string[];
  ProjectEnvironments: Record<string, string[]>;
}

/** The last deployment of a project to an environment, for a tenant or for none. */
export interface DashboardSpaceItemResource extends DashboardItemResource {
  ProjectId: string;
}
