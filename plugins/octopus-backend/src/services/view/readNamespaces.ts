import {
  namespaceOf,
  VariableSetResource,
} from '@octopus-backstage/plugin-octopus-node';
import { SpaceTarget } from '../target/ProjectTarget';

/**
 * Reads the namespaces that deployments were given, by id of their variable
 * set. A deployment answers empty `FormValues` (OctopusDeploy/Issues#1983);
 * what was prompted for is in the set that its `ManifestVariableSetId` names,
 * which can be read as any other (OctopusDeploy/Issues#2312 and #5097). Several
 * at once: parameter `ids` of `/variables/all`, OpenAPI document.
 */
export async function readNamespaces(
  { space, read }: SpaceTarget,
  manifestIds: string[],
): Promise<Map<string, string>> {
  const sets = await read.get<VariableSetResource[]>(
    `/api/${space.id}/variables/all`,
    { ids: manifestIds },
  );
  return new Map(
    sets.flatMap(set => {
      const namespace = namespaceOf(set);
      return namespace ? [[set.Id, namespace] as const] : [];
    }),
  );
}
