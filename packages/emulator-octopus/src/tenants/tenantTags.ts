import { SandboxContext } from '../context';
import { validationError } from '../http/errors';
import { tagSets } from '../tagSets/tagSets';
import { Tenant } from './tenants';

function setOf(tag: string): string {
  return tag.slice(0, tag.indexOf('/')).toLowerCase();
}

/**
 * Checks that tag sets of the space have these tags. The wording of the
 * refusal is not public.
 *
 * @throws OctopusError 400
 */
export function requireTenantTags(
  ctx: SandboxContext,
  spaceId: string,
  tags: string[],
): void {
  const known = ctx.store
    .of(tagSets)
    .inSpace(spaceId)
    .flatMap(({ Tags }) => Tags)
    .map(({ CanonicalTagName }) => CanonicalTagName.toLowerCase());
  const missing = tags.filter(tag => !known.includes(tag.toLowerCase()));
  if (missing.length > 0) {
    throw validationError(
      ...missing.map(tag => `There is no tag '${tag}' in this space.`),
    );
  }
}

/**
 * Whether a tenant matches tags: of each tag set that occurs among them, it
 * needs one. Source: OctopusDeploy/docs:src/pages/docs/tenants/tenant-tags.md.
 */
export function matchesTags(
  { TenantTags }: Pick<Tenant, 'TenantTags'>,
  wanted: string[],
): boolean {
  const own = TenantTags.map(tag => tag.toLowerCase());
  return [...new Set(wanted.map(setOf))].every(set =>
    wanted.some(tag => setOf(tag) === set && own.includes(tag.toLowerCase())),
  );
}
