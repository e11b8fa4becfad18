import { setTimeout as sleep } from 'node:timers/promises';

/** Asks the address until it answers with success; rejects when aborted. */
export async function waitUntilReady(
  address: string,
  signal: AbortSignal,
): Promise<void> {
  for (;;) {
    signal.throwIfAborted();
    const answered = await fetch(address, {
      signal: AbortSignal.any([signal, AbortSignal.timeout(2_000)]),
    }).then(
      response => response.ok,
      () => false,
    );
    if (answered) {
      return;
    }
    await sleep(500, undefined, { signal });
  }
}
