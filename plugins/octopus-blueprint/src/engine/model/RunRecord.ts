/**
 * Whose run it is: those who meet it in the space are told. The space keeps it
 * where whoever may view its variable sets can read it.
 *
 * @public
 */
export interface RunOrigin {
  /** Id of the task in the portal. */
  task?: string;
  /** Who started the task, such as `user:default/anna`. */
  startedBy?: string;
}

/**
 * A run, as it has noted itself in the space. Times are ISO 8601 in UTC, by the
 * clock of the portal.
 *
 * @public
 */
export interface RunRecord extends RunOrigin {
  startedAt: string;
  /** Missing while it is at work, and when it came to no good end. */
  finishedAt?: string;
}

/**
 * A run in words: `task 1234, started by user:default/anna at 2026-11-29T14:00:00.000Z`.
 *
 * @public
 */
export function describeRun(run: RunRecord): string {
  const { task, startedBy, startedAt, finishedAt } = run;
  const started = `started${
    startedBy ? ` by ${startedBy}` : ''
  } at ${startedAt}`;
  const finished = finishedAt ? ` and finished at ${finishedAt}` : '';
  return `${task ? `task ${task},` : 'a run that was'} ${started}${finished}`;
}
