/**
 * Runs several tasks in parallel. When one fails the others are aborted. This
 * rejects only when all of them have ended, so that nothing goes on afterwards.
 *
 * @param signal - aborts all of them
 * @param tasks - each is passed a signal that is aborted when another task fails
 * @throws the error of the first task to fail
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
