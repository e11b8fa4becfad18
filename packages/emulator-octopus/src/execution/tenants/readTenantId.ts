import { SandboxContext } from '../../context';
import { validationError } from '../../http/errors';
import { lookUp } from '../../resources/find';
import { Tenant, tenants } from '../../tenants/tenants';

/**
 * The tenant that a body or a path names; undefined where it names none. The
 * wording of the refusal is not public.
 *
 * @throws OctopusError 400 when there is no such tenant
 */
export function readTenantId(
  ctx: SandboxContext,
  spaceId: string,
  id: string | null | undefined,
): Tenant | undefined {
  if (!id) return undefined;
  const tenant = lookUp(ctx, tenants, spaceId, id);
  if (!tenant) {
    throw validationError(`There is no Tenant with the ID '${id}'.`);
  }
  return tenant;
}
