import { parseFeatureBranchRecord } from '@octopus-backstage/plugin-octopus-node';
import {
  DeploymentResource,
  RunbookRunResource,
} from '../../resources/deployments';
import { PageResource } from '../../resources/projects';
import { RunbookResource } from '../../resources/previews';
import { CatalogSpace } from './CatalogSpace';
import { NamespaceEvent, NamespaceHistory } from './NamespaceHistory';
import { NamespaceMemory } from './NamespaceMemory';

/** As many of the newest are looked at. */
const TAKE = 300;

type Started = Pick<
  DeploymentResource | RunbookRunResource,
  | 'Id'
  | 'ProjectId'
  | 'EnvironmentId'
  | 'TaskId'
  | 'Created'
  | 'Comments'
  | 'ManifestVariableSetId'
>;

/**
 * Reads what was deployed to namespaces where a runbook can delete them, and
 * what it deleted. Only the variables of a deployment say which namespace it
 * went to: comments can say anything.
 *
 * @param environmentIds - of the runbook; all when empty
 */
export async function readHistories(
  target: CatalogSpace,
  runbook: RunbookResource,
  environmentIds: string[],
  memory: NamespaceMemory,
): Promise<NamespaceHistory[]> {
  const { space, read } = target;
  const list = async (path: string, query: object): Promise<Started[]> =>
    (
      await read.get<PageResource<Started>>(`/api/${space.id}/${path}`, {
        ...query,
        ...(environmentIds.length > 0 && { environments: environmentIds }),
        take: TAKE,
      })
    ).Items;
  const deployments = await list('deployments', {});
  const runs = await list('runbookRuns', { runbooks: [runbook.Id] });
  const namespaces = await memory.namespacesOf(
    target,
    [...deployments, ...runs].flatMap(
      ({ ManifestVariableSetId }) => ManifestVariableSetId ?? [],
    ),
  );
  const histories = new Map<string, NamespaceHistory>();
  const historyOf = ({ ManifestVariableSetId, EnvironmentId }: Started) => {
    const namespace = namespaces.get(ManifestVariableSetId ?? '');
    return namespace ? ([EnvironmentId, namespace] as const) : undefined;
  };
  for (const deployment of [...deployments].sort(newestFirst)) {
    const [environmentId, namespace] = historyOf(deployment) ?? [];
    if (environmentId && namespace) {
      const key = `${environmentId}/${namespace}`;
      const history = histories.get(key) ?? {
        namespace,
        environmentId,
        deployments: [],
        removals: [],
      };
      history.deployments.push(toEvent(deployment));
      histories.set(key, history);
    }
  }
  for (const run of [...runs].sort(newestFirst)) {
    const history = histories.get((historyOf(run) ?? []).join('/'));
    history?.removals.push(toEvent(run));
  }
  return [...histories.values()];
}

function newestFirst(a: Started, b: Started): number {
  return Date.parse(b.Created) - Date.parse(a.Created);
}

function toEvent({
  Created,
  TaskId,
  ProjectId,
  Comments,
}: Started): NamespaceEvent {
  return {
    created: Date.parse(Created),
    taskId: TaskId,
    projectId: ProjectId,
    record: parseFeatureBranchRecord(Comments),
  };
}
