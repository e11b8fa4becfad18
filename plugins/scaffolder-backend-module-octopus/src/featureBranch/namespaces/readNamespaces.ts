import {
  namespaceOf,
  parseFeatureBranchRecord,
  VariableSetResource,
} from '@octopus-backstage/plugin-octopus-node';
import { api } from '../api';
import { FeatureBranchContext } from '../FeatureBranchContext';
import { Started } from '../resources/deployments';

/** So many variable sets are asked for at once, to keep addresses short. */
const AT_ONCE = 50;

/**
 * The namespaces that deployments or runs were given, by their ids: as their
 * comments say, or for those that someone started in Octopus, the value of the
 * prompted variable. A deployment answers empty `FormValues`
 * (OctopusDeploy/Issues#1983); what was prompted for is in the set that its
 * `ManifestVariableSetId` names (OctopusDeploy/Issues#2312 and #5097; several
 * at once: parameter `ids` of `/variables/all`, OpenAPI document).
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
  const setIds = [...bySet.keys()];
  for (let from = 0; from < setIds.length; from += AT_ONCE) {
    const sets = await api(ctx).all<VariableSetResource>('/variables/all', {
      ids: setIds.slice(from, from + AT_ONCE),
    });
    for (const set of sets) {
      const namespace = namespaceOf(set);
      for (const id of (namespace && bySet.get(set.Id)) || []) {
        namespaces.set(id, namespace!);
      }
    }
  }
  return namespaces;
}
