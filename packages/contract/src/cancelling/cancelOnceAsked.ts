/**
 * Cancels a run of a task once it has asked something that does not answer.
 *
 * @param asked - resolves when it has
 * @param run - is handed the signal of the run
 * @returns `error`: what the run ended with, which should be `reason`; `ms`: how
 *   long it took to, in milliseconds
 * @throws Error when the run ends before it has asked
 */
export async function cancelOnceAsked(
  asked: Promise<void>,
  run: (signal: AbortSignal) => Promise<unknown>,
): Promise<{ error: unknown; reason: Error; ms: number }> {
  const cancel = new AbortController();
  const reason = new Error('cancelled by a person');
  const ended = run(cancel.signal).then(
    () => ({ error: undefined }),
    (error: unknown) => ({ error }),
  );
  const early = await Promise.race([asked, ended]);
  if (early) {
    throw new Error('The run has ended before it asked', {
      cause: early.error,
    });
  }
  const begin = performance.now();
  cancel.abort(reason);
  const { error } = await ended;
  return { error, reason, ms: performance.now() - begin };
}

/**
 * A service of Backstage that never answers.
 *
 * @returns `asked`: resolves with the first call of any of its methods
 */
export function silentService<T extends object>(): {
  service: T;
  asked: Promise<void>;
} {
  let note = () => {};
  const asked = new Promise<void>(resolve => {
    note = resolve;
  });
  const service = new Proxy({} as T, {
    // Whoever is handed it as the value of a promise looks for `then`.
    get: (_, name) =>
      name === 'then'
        ? undefined
        : () => {
            note();
            return new Promise<never>(() => {});
          },
  });
  return { service, asked };
}
