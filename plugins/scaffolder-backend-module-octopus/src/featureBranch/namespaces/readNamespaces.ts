import {
  namespaceOf,
  parseFeatureBranchRecord,
  VariableSetResource,
} from '@octopus-backstage/plugin-octopus-node';
import { FeatureBranchContext } from '../context/FeatureBranchContext';
import { readByIds, spaceApi } from '../context/spaceApi';
import { Started } from '../resources/deployments';

/**
 * The namespaces of deployments or runs, by their ids: what their comments
 * record, or the value of the prompted variable when somebody started them in
 * Octopus. A deployment has empty `FormValues` (OctopusDeploy/Issues#1983); the
 * prompted values are in the variable set that its `ManifestVariableSetId` names
 * (OctopusDeploy/Issues#2312 and #5097; several at once: parameter `ids` of
 * `/variables/all`, OpenAPI document).
 */
export async function readNamespaces(
  ctx: FeatureBranchContext,
  started: Started[],
): Promise<Map<string, string>> {
  const bySet = new Map<string, string[]>();
  const namespaces = new Map<string, string>();
  for (const { Id, Comments, ManifestVariableSetId } of started) {
    const recorded = parseFeatureBranchRecord(Comments)?.namespace;
    if (recorded) {
      namespaces.set(Id, recorded);
    } else if (ManifestVariableSetId) {
      const ids = bySet.get(ManifestVariableSetId) ?? [];
      bySet.set(ManifestVariableSetId, [...ids, Id]);
    }
  }
  const sets = await readByIds([...bySet.keys()], ids =>
    spaceApi(ctx).all<VariableSetResource>('/variables/all', { ids }),
  );
  for (const set of sets) {
    const namespace = namespaceOf(set);
    for (const id of (namespace && bySet.get(set.Id)) || []) {
      namespaces.set(id, namespace!);
    }
  }
  return namespaces;
}
