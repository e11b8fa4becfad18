import { DeploymentFact } from '../../mapping/toDeployment';
import { OptionalReads } from '../target/OptionalReads';
import { ProjectTarget } from '../target/ProjectTarget';
import { DeploymentFacts } from './DeploymentFacts';
import { readNamespaces } from './readNamespaces';
import { readStarts } from './readStarts';

/** So many are asked for at once: their ids go into the address. */
const BATCH = 50;

/** What is known now. */
export interface CompletedFacts {
  facts: DeploymentFacts;
  /** There is more to ask. */
  isPartial: boolean;
}

/**
 * Adds to what is known of deployments: who began them is one request for all,
 * their namespaces another. A view does without what Octopus refuses to tell.
 *
 * @param ids - of deployments, newest first
 * @param known - what was known before
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
  const unknown = ids.filter(id => !facts[id]).slice(0, BATCH);
  if (unknown.length > 0) {
    const starts = await reads.ask(
      () => readStarts(target, unknown),
      new Map<string, DeploymentFact>(),
    );
    unknown.forEach(id => {
      if (starts) {
        facts[id] = starts.get(id) ?? { manifestId: null };
      }
    });
  }
  const unread = Object.values(facts).filter(isUnread).slice(0, BATCH);
  if (unread.length > 0) {
    const namespaces = await reads.ask(
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
