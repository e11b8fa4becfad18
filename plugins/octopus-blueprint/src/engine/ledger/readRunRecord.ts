import { RunRecord } from '../model/RunRecord';

/** An id or an entity ref; what else is found there gets into no message. */
const oneWord = /^[\w.:/@-]{1,200}$/;
const isoTime = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,9})?Z$/;

/**
 * Who wrote a ledger, as far as it says so: those of earlier versions do not,
 * and people can edit the variable.
 */
export function readRunRecord(stored: unknown): RunRecord | undefined {
  const fields = (stored ?? {}) as Partial<Record<keyof RunRecord, unknown>>;
  const read = (name: keyof RunRecord, form: RegExp) => {
    const value = fields[name];
    return typeof value === 'string' && form.test(value) ? value : undefined;
  };
  const startedAt = read('startedAt', isoTime);
  if (!startedAt) {
    return undefined;
  }
  const task = read('task', oneWord);
  const startedBy = read('startedBy', oneWord);
  const finishedAt = read('finishedAt', isoTime);
  return {
    ...(task && { task }),
    ...(startedBy && { startedBy }),
    startedAt,
    ...(finishedAt && { finishedAt }),
  };
}
