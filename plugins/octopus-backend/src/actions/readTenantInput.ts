import { octopusProjectReadPermission } from '@octopus-backstage/plugin-octopus-common';
import type { z as Zod } from 'zod/v3';
import { Caller } from '../context/Caller';
import { ServiceContext } from '../context/ServiceContext';
import { readTenants } from '../octopus/tenants';
import { openEntity } from '../target/openEntity';
import { findByName } from './inputs';

/** The input that says whom something is for. */
export function tenantInput(z: typeof Zod) {
  return {
    tenant: z
      .string()
      .optional()
      .describe(
        'Name of the tenant that it is for; needed where the project or runbook is for tenants',
      ),
    untenanted: z
      .boolean()
      .optional()
      .describe(
        'That it is for no tenant, where the project or runbook leaves the choice',
      ),
  };
}

/**
 * Finds the id of the tenant in the input of an action.
 *
 * @returns null for no tenant, undefined when the input does not say
 * @throws InputError that lists the tenants that exist
 */
export async function readTenantInput(
  ctx: ServiceContext,
  caller: Caller,
  entityRef: string,
  { tenant, untenanted }: { tenant?: string; untenanted?: boolean },
): Promise<string | null | undefined> {
  if (tenant === undefined) {
    return untenanted ? null : undefined;
  }
  const { target } = await openEntity(
    ctx,
    caller,
    entityRef,
    octopusProjectReadPermission,
  );
  const tenants = (await readTenants(ctx, target)).map(({ Id, Name }) => ({
    id: Id,
    name: Name,
  }));
  return findByName('tenant', tenants, tenant).id;
}
