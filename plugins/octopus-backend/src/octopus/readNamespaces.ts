import {
  namespaceOf,
  VariableSetResource,
} from '@octopus-backstage/plugin-octopus-node';
import { SpaceTarget } from '../target/ProjectTarget';

/**
 * Reads the namespaces of deployments, by id of their variable set. The
 * `FormValues` of a deployment are returned empty (OctopusDeploy/Issues#1983);
 * prompted values are in the set that its `ManifestVariableSetId` names, which
 * can be read like any other (OctopusDeploy/Issues#2312 and #5097). Parameter
 * `ids`: `/variables/all` of the OpenAPI document.
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
