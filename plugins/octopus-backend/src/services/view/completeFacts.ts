import { ServiceUnavailableError } from '@backstage/errors';
import { ProjectTarget } from '../target/ProjectTarget';
import { RequestBudget } from '../target/RequestBudget';
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
  /** The server failed at a question, and is better not asked again soon. */
  isFailing: boolean;
}

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
): Promise<CompletedFacts> {
  let isFailing = false;
  const facts: DeploymentFacts = Object.fromEntries(
    ids.flatMap(id => (known[id] ? [[id, { ...known[id] }]] : [])),
  );
  const ask = async <T>(
    wanted: string[],
    read: (target: ProjectTarget, ids: string[]) => Promise<Map<string, T>>,
    note: (id: string, answer: T | undefined) => void,
  ) => {
    const batch = wanted.slice(0, BATCH);
    if (batch.length === 0 || budget.left === 0 || isFailing) {
      return;
    }
    budget.spend();
    const answers = await read(target, batch).catch(error => {
      isFailing = error instanceof ServiceUnavailableError;
      // A refusal is an answer, too: there is nothing to know.
      return isFailing ? undefined : new Map<string, T>();
    });
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
  const isPartial = ids.some(id => !facts[id] || isUnread(facts[id]));
  return { facts, isPartial, isFailing };
}

function isUnread({ manifestId, namespace }: DeploymentFacts[string]): boolean {
  return Boolean(manifestId) && namespace === undefined;
}
