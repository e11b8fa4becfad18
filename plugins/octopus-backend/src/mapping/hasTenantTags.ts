import { TenantResource } from '../resources/projects';

/** The tag set of a canonical name, such as `regions` of `Regions/Asia`. */
function setOf(tag: string): string {
  return tag.split('/')[0];
}

/**
 * Whether a tenant is meant by tags: of each tag set among them it needs one.
 * Source: OctopusDeploy/docs:src/pages/docs/tenants/tenant-tags.md.
 *
 * @param wanted - canonical names
 */
export function hasTenantTags(
  { TenantTags }: Pick<TenantResource, 'TenantTags'>,
  wanted: string[],
): boolean {
  const fold = (tag: string) => tag.toLocaleLowerCase('en-US');
  const own = (TenantTags ?? []).map(fold);
  const tags = wanted.map(fold);
  return [...new Set(tags.map(setOf))].every(set =>
    tags.some(tag => setOf(tag) === set && own.includes(tag)),
  );
}
