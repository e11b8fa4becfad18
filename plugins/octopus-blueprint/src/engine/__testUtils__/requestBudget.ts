import { Plan, PlanEntry } from '../model/Plan';

/** Lists that every run reads: the shared kinds, project groups, projects and worker pools. */
const BASE_LISTS = 8;

/** Lists of what projects hold: channels, runbooks, triggers and both kinds of processes. */
const PROJECT_LISTS = 5;

/** Objects that are done between two saves of the ledger. */
const CHECKPOINT = 30;

/**
 * The most requests that a run may take to create what its plan says, without
 * retries; a run that finds everything there only reads.
 *
 * Writing: one request for each object, but one for all variables of a set,
 * and one more for each runbook, which is published. The ledger takes one to
 * be made, one before the first write, one after the last and one at each
 * checkpoint. The `Default` channels of all new projects are read once.
 *
 * @param packages - how many packages the runbooks use; the newest version of
 *   each is looked up once
 */
export function requestBudget(plan: Plan, packages: number): number {
  const created = plan.entries.filter(({ action }) => action === 'create');
  const of = (kind: PlanEntry['kind']) =>
    created.filter(entry => entry.kind === kind);
  const found = created.length < plan.entries.length;
  const reads = BASE_LISTS + (found ? PROJECT_LISTS + 2 : 0);
  if (!created.length) {
    return reads;
  }
  const variableSets = new Set(
    of('variable').map(({ project, libraryVariableSet }) =>
      JSON.stringify([project, libraryVariableSet]),
    ),
  ).size;
  const writes = created.length - of('variable').length + variableSets;
  const published = of('runbookProcess').length;
  const ledger = 3 + Math.floor(writes / CHECKPOINT);
  const defaultChannels = of('project').length ? 1 : 0;
  return reads + writes + published + packages + ledger + defaultChannels;
}
