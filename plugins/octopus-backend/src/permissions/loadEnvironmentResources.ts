import { AuthService } from '@backstage/backend-plugin-api';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { parseOctopusEnvironmentRef } from '@octopus-backstage/plugin-octopus-common';
import { OctopusEnvironmentResource } from './environmentResourceRef';

/**
 * What rules look at, by reference: nothing for what is none. The entity is
 * read as the plugin itself sees it, as the permission system asks for a
 * decision and not for a person.
 */
export async function loadEnvironmentResources(
  { auth, catalog }: { auth: AuthService; catalog: CatalogService },
  refs: string[],
): Promise<(OctopusEnvironmentResource | undefined)[]> {
  const parsed = refs.map(parseOctopusEnvironmentRef);
  const entityRefs = [...new Set(parsed.flatMap(ref => ref?.entityRef ?? []))];
  const { items } = await catalog.getEntitiesByRefs(
    { entityRefs },
    { credentials: await auth.getOwnServiceCredentials() },
  );
  return parsed.map(ref => {
    const entity = ref && items[entityRefs.indexOf(ref.entityRef)];
    return entity && { entity, environment: ref.environment };
  });
}
