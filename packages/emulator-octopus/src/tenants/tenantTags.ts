import { Tenant } from './tenants';

function setOf(tag: string): string {
  return tag.slice(0, tag.indexOf('/')).toLowerCase();
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
