import { LedgerStore } from './LedgerStore';

/** A cancelled run has to be gone within a second. */
const AFTER_ABORT_MS = 700;
const AFTER_FAILURE_MS = 5_000;

/**
 * Saves the ledger after a run that did not come to its end. It is no loss when
 * that fails, for all that was begun is announced in what was saved before.
 */
export async function saveLast(
  store: LedgerStore,
  signal?: AbortSignal,
): Promise<void> {
  if (!signal?.aborted) {
    const timeout = AbortSignal.timeout(AFTER_FAILURE_MS);
    await store
      .save(signal ? AbortSignal.any([signal, timeout]) : timeout)
      .catch(() => undefined);
  }
  if (signal?.aborted) {
    await store
      .save(AbortSignal.timeout(AFTER_ABORT_MS))
      .catch(() => undefined);
  }
}
