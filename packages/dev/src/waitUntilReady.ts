import { setTimeout as sleep } from 'node:timers/promises';
import { Readiness } from './services';

/** Asks until the answer is as expected; rejects when aborted. */
export async function waitUntilReady(
  readiness: Pick<Readiness, 'probe' | 'expect'>,
  signal: AbortSignal,
): Promise<void> {
  for (;;) {
    signal.throwIfAborted();
    const answered = await fetch(readiness.probe, {
      signal: AbortSignal.any([signal, AbortSignal.timeout(2_000)]),
    }).then(
      response => response.ok || readiness.expect === 'any answer',
      () => false,
    );
    if (answered) {
      return;
    }
    await sleep(500, undefined, { signal });
  }
}
