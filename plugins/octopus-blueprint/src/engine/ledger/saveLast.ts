import { LedgerStore } from './LedgerStore';

/** A cancelled run has to end within a second. */
const AFTER_ABORT_MS = 700;
const AFTER_FAILURE_MS = 5_000;

/**
 * Saves the ledger of a run that did not finish. Nothing is lost if that fails:
 * everything that was begun had been announced in an earlier save.
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
