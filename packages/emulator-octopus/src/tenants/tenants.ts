import { Entity, Kind } from '../store/kind';

/** A customer or the like, for whom projects are deployed apart. */
export interface Tenant extends Entity {
  SpaceId: string;
  Name: string;
  Slug: string;
  Description: string | null;
  IsDisabled: boolean;
  /** Canonical names, such as `Regions/Asia`. */
  TenantTags: string[];
  /** Ids of environments by the id of the project that the tenant is connected to. */
  ProjectEnvironments: Record<string, string[]>;
}

export const tenants: Kind<Tenant> = {
  idPrefix: 'Tenants',
  itemType: 'Tenant',
  label: 'Tenant',
  path: 'tenants',
};
