import { SandboxContext } from '../../context';
import { Entity, Kind } from '../../store/kind';

/** What one user has chosen to see on the dashboard of a space; empty lists choose all. */
export interface DashboardConfiguration extends Entity {
  SpaceId: string;
  userId: string;
  IncludedProjectGroupIds: string[];
  IncludedProjectIds: string[];
  IncludedEnvironmentIds: string[];
  IncludedTenantIds: string[];
  IncludedTenantTags: string[];
  /** 1 to 200; null for no limit. */
  ProjectLimit: number | null;
}

export const dashboardConfigurations: Kind<DashboardConfiguration> = {
  idPrefix: 'DashboardConfigurations',
  itemType: 'DashboardConfiguration',
  label: 'Dashboard Configuration',
  path: 'dashboardconfiguration',
};

/**
 * What a user has chosen in a space. Nothing is chosen at first: the number of
 * projects that servers show then is not public. Their ids are not either.
 */
export function configurationOf(
  ctx: SandboxContext,
  place: { userId: string; SpaceId: string },
): DashboardConfiguration {
  const Id = `${dashboardConfigurations.idPrefix}-${place.SpaceId}-${place.userId}`;
  return (
    ctx.store.of(dashboardConfigurations).get(Id) ?? {
      Id,
      ...place,
      IncludedProjectGroupIds: [],
      IncludedProjectIds: [],
      IncludedEnvironmentIds: [],
      IncludedTenantIds: [],
      IncludedTenantTags: [],
      ProjectLimit: null,
    }
  );
}
