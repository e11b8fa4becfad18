import { ProjectTarget } from '../target/ProjectTarget';
import { RequestBudget } from '../target/RequestBudget';
import { completeFacts } from './completeFacts';
import { ProjectSnapshot } from './ProjectSnapshot';

/** The page must not wait again and again for what a server fails at. */
const PAUSE_MS = 10 * 60_000;

/**
 * What is known of deployments besides the progression, completed as far as
 * the budget goes. After a failure nothing is asked for some minutes.
 */
export async function readFacts(
  target: ProjectTarget,
  deploymentIds: string[],
  last: ProjectSnapshot | undefined,
  budget: RequestBudget,
): Promise<
  Pick<ProjectSnapshot, 'facts' | 'factsPausedUntil'> & { isPartial: boolean }
> {
  const { facts = {}, factsPausedUntil = 0 } = last ?? {};
  if (factsPausedUntil > Date.now()) {
    return { facts, factsPausedUntil, isPartial: false };
  }
  const { isFailing, ...completed } = await completeFacts(
    target,
    deploymentIds,
    facts,
    budget,
  );
  return isFailing
    ? {
        facts: completed.facts,
        factsPausedUntil: Date.now() + PAUSE_MS,
        isPartial: false,
      }
    : completed;
}
