import { LedgerEntry } from '../ledger/Ledger';
import { Resource } from '../model/fields';
import { Decision } from './Decision';

/**
 * Whether a snapshot of a runbook process is to be published. A snapshot
 * freezes the steps and the variables (octopus-api.md sections 3 and 6.12), so
 * a change of either requires a new one. Otherwise a snapshot that a person
 * published instead is left alone.
 */
export function needsPublishing(options: {
  decision: Decision;
  entry: LedgerEntry | undefined;
  runbook: Resource | undefined;
  variablesChange: boolean;
}): boolean {
  const { decision, entry, runbook, variablesChange } = options;
  if (decision.write === 'everything') {
    return true;
  }
  if (decision.action !== 'unchanged') {
    return false;
  }
  const published = Boolean(runbook?.PublishedRunbookSnapshotId);
  const adopted = entry?.adopted || decision.adopted;
  return variablesChange || !published || (!adopted && !entry?.published);
}
