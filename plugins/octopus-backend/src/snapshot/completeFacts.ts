import { DeploymentFact, DeploymentFacts } from '../mapping/deploymentFacts';
import { readDeploymentFacts } from '../octopus/deployments';
import { readNamespaces } from '../octopus/readNamespaces';
import { ProjectTarget } from '../target/ProjectTarget';
import { OptionalReads } from './OptionalReads';
import { IDS_AT_ONCE } from '../octopus/readByIds';

/** The completed facts. */
interface CompletedFacts {
  facts: DeploymentFacts;
  /** More requests are needed. */
  isPartial: boolean;
}

/**
 * Completes what progressions omit about deployments: one request for who
 * started them, another for their namespaces. What Octopus refuses is left out.
 *
 * @param ids - ids of deployments, newest first
 * @param known - the facts known so far
 */
export async function completeFacts(
  target: ProjectTarget,
  ids: string[],
  known: DeploymentFacts,
  reads: OptionalReads,
): Promise<CompletedFacts> {
  const facts: DeploymentFacts = Object.fromEntries(
    ids.flatMap(id => (known[id] ? [[id, { ...known[id] }]] : [])),
  );
  const unknown = ids.filter(id => !facts[id]).slice(0, IDS_AT_ONCE);
  if (unknown.length > 0) {
    const starts = await reads.try(
      () => readDeploymentFacts(target, unknown),
      new Map<string, DeploymentFact>(),
    );
    unknown.forEach(id => {
      if (starts) {
        facts[id] = starts.get(id) ?? { manifestId: null };
      }
    });
  }
  const unread = Object.values(facts).filter(isUnread).slice(0, IDS_AT_ONCE);
  if (unread.length > 0) {
    const namespaces = await reads.try(
      () =>
        readNamespaces(
          target,
          unread.map(({ manifestId }) => manifestId!),
        ),
      new Map<string, string>(),
    );
    unread.forEach(fact => {
      if (namespaces) {
        fact.namespace = namespaces.get(fact.manifestId!) ?? null;
      }
    });
  }
  return {
    facts,
    isPartial: ids.some(id => !facts[id] || isUnread(facts[id])),
  };
}

function isUnread({ manifestId, namespace }: DeploymentFact): boolean {
  return Boolean(manifestId) && namespace === undefined;
}
