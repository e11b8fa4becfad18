import {
  octopusProjectReadPermission,
  OctopusTenantChoice,
} from '@octopus-backstage/plugin-octopus-common';
import { InputError } from '@backstage/errors';
import type { z as Zod } from 'zod/v3';
import { Caller } from '../context/Caller';
import { ServiceContext } from '../context/ServiceContext';
import { readTenants, readTenantsNow } from '../octopus/tenants';
import { TenantResource } from '../resources/projects';
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
    tenantTags: z
      .array(z.string())
      .optional()
      .describe(
        'Tags of tenants, such as Regions/Asia, in place of one: it is started for each tenant of the environment that has one of each tag set among them',
      ),
    untenanted: z
      .boolean()
      .optional()
      .describe(
        'That it is for no tenant, where the project or runbook leaves the choice',
      ),
  };
}

/** The output that says what was started for each tenant. */
export function perTenantOutput<T extends Zod.ZodRawShape>(
  z: typeof Zod,
  started: T,
) {
  return z
    .array(z.object({ tenant: z.string(), ...started }))
    .optional()
    .describe('Where tenants were chosen by tags: what was started for each');
}

/** Names the tenants in that output. */
export function toPerTenant<T extends { tenant: { name: string } }>(
  perTenant: T[] | undefined,
) {
  return perTenant?.map(each => ({ ...each, tenant: each.tenant.name }));
}

/**
 * Reads from the input of an action whom it is for.
 *
 * @throws InputError that lists the tenants that exist, or when the input
 * contradicts itself
 */
export async function readTenantInput(
  ctx: ServiceContext,
  caller: Caller,
  entityRef: string,
  input: { tenant?: string; tenantTags?: string[]; untenanted?: boolean },
): Promise<OctopusTenantChoice> {
  const { tenant, tenantTags, untenanted } = input;
  if (tenant !== undefined && untenanted) {
    throw new InputError("Give either a tenant or 'untenanted', not both");
  }
  return {
    ...(tenantTags?.length && { tenantTags }),
    ...(tenant !== undefined
      ? { tenantId: await findTenantId(ctx, caller, entityRef, tenant) }
      : untenanted && { tenantId: null }),
  };
}

/** Looks again for one that was connected since the tenants were last read. */
async function findTenantId(
  ctx: ServiceContext,
  caller: Caller,
  entityRef: string,
  name: string,
): Promise<string> {
  const { target } = await openEntity(
    ctx,
    caller,
    entityRef,
    octopusProjectReadPermission,
  );
  const find = (tenants: TenantResource[]) =>
    findByName(
      'tenant',
      tenants.map(({ Id, Name }) => ({ id: Id, name: Name })),
      name,
    ).id;
  const known = await readTenants(ctx, target);
  try {
    return find(known);
  } catch {
    return find(await readTenantsNow(target));
  }
}
