import {
  isSameId,
  parseFeatureBranchRecord,
} from '@octopus-backstage/plugin-octopus-node';
import { readNamespaces } from '../octopus/readNamespaces';
import { RunbookResource } from '../resources/previews';
import { PageResource } from '../resources/projects';
import { RunbookMemory } from './ExpiryMemory';
import {
  hasExpired,
  NamespaceHistory,
  NamespaceRequest,
} from './NamespaceHistory';
import { Started } from './StartedList';
import { CatalogSpace } from '../target/findCatalogSpaces';

/** Items per page. */
const TAKE = 100;

/**
 * Reads the histories of the namespaces that a runbook can delete. Returns none
 * while no deployment has expired. Only the variables of a deployment are
 * trusted for its namespace; comments may say anything.
 *
 * @param options.environmentIds - environments of the runbook; all when empty
 * @param options.now - milliseconds since 1970
 * @param options.again - whether the lists may have changed since they were read
 */
export async function readHistories(
  target: CatalogSpace,
  memory: RunbookMemory,
  runbook: RunbookResource,
  options: { environmentIds: string[]; now: number; again: boolean },
): Promise<NamespaceHistory<NamespaceRequest>[]> {
  const { space, read } = target;
  const { environmentIds, now, again } = options;
  const pagesOf = (path: string, query: object) => (skip: number) =>
    read.get<PageResource<Started>>(`/api/${space.id}/${path}`, {
      ...query,
      ...(environmentIds.length > 0 && { environments: environmentIds }),
      skip,
      take: TAKE,
    });
  if (again && (await memory.deployments.update(pagesOf('deployments', {})))) {
    memory.forgetIds();
  }
  const deployments = memory.deployments.items();
  if (!deployments.map(toRequest).some(event => hasExpired(event, now))) {
    return [];
  }
  const listRuns = pagesOf('runbookRuns', { runbooks: [runbook.Id] });
  if (again || !memory.removals.isRead) {
    if (await memory.removals.update(listRuns)) {
      memory.forgetIds();
    }
  }
  // Servers of 2021 do not know the parameter.
  const runs = memory.removals
    .items()
    .filter(({ RunbookId }) => isSameId(RunbookId, runbook.Id));
  const namespaces = await memory.namespaces.read(
    [...deployments, ...runs].flatMap(
      ({ ManifestVariableSetId }) => ManifestVariableSetId ?? [],
    ),
    ids => readNamespaces(target, ids),
  );
  const histories = new Map<string, NamespaceHistory<NamespaceRequest>>();
  const keyOf = ({ ManifestVariableSetId, EnvironmentId }: Started) => {
    const namespace = namespaces.get(ManifestVariableSetId ?? '');
    return namespace && { namespace, key: `${EnvironmentId}/${namespace}` };
  };
  for (const deployment of deployments) {
    const found = keyOf(deployment);
    if (found) {
      const history = histories.get(found.key) ?? {
        namespace: found.namespace,
        environmentId: deployment.EnvironmentId,
        deployments: [],
        removals: [],
      };
      history.deployments.push(toRequest(deployment));
      histories.set(found.key, history);
    }
  }
  for (const run of runs) {
    const found = keyOf(run);
    if (found) {
      histories.get(found.key)?.removals.push(toRequest(run));
    }
  }
  return [...histories.values()];
}

function toRequest({
  Created,
  TaskId,
  ProjectId,
  TenantId,
  Comments,
}: Started): NamespaceRequest {
  return {
    created: Created,
    taskId: TaskId,
    projectId: ProjectId,
    ...(TenantId && { tenantId: TenantId }),
    record: parseFeatureBranchRecord(Comments),
  };
}
