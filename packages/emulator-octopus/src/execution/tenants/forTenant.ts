import { Tenant } from '../../tenants/tenants';

/** The end of a name or description of something that is done for a tenant. */
export function forTenant(tenant: Tenant | undefined): string {
  return tenant ? ` for ${tenant.Name}` : '';
}
