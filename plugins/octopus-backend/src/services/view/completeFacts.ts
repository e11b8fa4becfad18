import { ServiceUnavailableError } from '@backstage/errors';
import { ProjectTarget } from '../target/ProjectTarget';
import { RequestBudget } from '../target/RequestBudget';
import { DeploymentFacts } from './DeploymentFacts';
import { readNamespaces } from './readNamespaces';
import { readStarts } from './readStarts';

/** So many are asked for at once: their ids go into the address. */
const BATCH = 50;

/**
 * Adds to what is known of deployments, as far as the budget goes: who began
 * them is one request for all, their namespaces another. A view does without
 * what Octopus refuses to tell.
 *
 * @param ids - of deployments, newest first
 * @param known - what was known before
 */
export async function completeFacts(
  target: ProjectTarget,
  ids: string[],
  known: DeploymentFacts,
  budget: RequestBudget,
): Promise<DeploymentFacts> {
  const facts: DeploymentFacts = Object.fromEntries(
    ids.flatMap(id => (known[id] ? [[id, { ...known[id] }]] : [])),
  );
  const ask = async <T>(
    wanted: string[],
    read: (target: ProjectTarget, ids: string[]) => Promise<Map<string, T>>,
    note: (id: string, answer: T | undefined) => void,
  ) => {
    const batch = wanted.slice(0, BATCH);
    if (batch.length === 0 || budget.left === 0) {
      return;
    }
    budget.spend();
    const answers = await read(target, batch).catch(untilReachable<T>);
    batch.forEach(id => answers && note(id, answers.get(id)));
  };
  await ask(
    ids.filter(id => !facts[id]),
    readStarts,
    (id, start) => {
      facts[id] = start ?? { manifestId: null };
    },
  );
  const unread = Object.values(facts).filter(isUnread);
  await ask(
    unread.map(({ manifestId }) => manifestId!),
    readNamespaces,
    (id, namespace) => {
      unread.find(({ manifestId }) => manifestId === id)!.namespace =
        namespace ?? null;
    },
  );
  return facts;
}

/** Whether there is more to ask about these deployments. */
export function hasOpenFacts(ids: string[], facts: DeploymentFacts): boolean {
  return ids.some(id => !facts[id] || isUnread(facts[id]));
}

function isUnread({ manifestId, namespace }: DeploymentFacts[string]): boolean {
  return Boolean(manifestId) && namespace === undefined;
}

/** A refusal is an answer: nothing. Without one it is asked again next time. */
function untilReachable<T>(error: unknown): Map<string, T> | undefined {
  return error instanceof ServiceUnavailableError ? undefined : new Map();
}
