/**
 * Does several things at once. When one fails the others are stopped, and the
 * failure comes only after they have ended, so nothing goes on behind it.
 *
 * @param signal - cancels all of them
 * @param tasks - each gets a signal of its own
 * @throws what the first one to fail threw
 */
export async function runInParallel(
  signal: AbortSignal | undefined,
  tasks: ((signal: AbortSignal) => Promise<void>)[],
): Promise<void> {
  const stop = new AbortController();
  const all = signal ? AbortSignal.any([signal, stop.signal]) : stop.signal;
  let failure: { error: unknown } | undefined;
  await Promise.all(
    tasks.map(task =>
      task(all).catch(error => {
        failure ??= { error };
        stop.abort(error);
      }),
    ),
  );
  if (failure) {
    throw failure.error;
  }
}
