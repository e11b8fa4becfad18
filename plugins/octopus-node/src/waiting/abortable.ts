/**
 * Resolves with the promise's value, or rejects with the signal's reason as soon
 * as that is aborted. For work that does not watch the signal, or not always: the
 * SDK of AWS does so only while a request is in flight, and not between two
 * attempts, which can be 20 seconds apart. The work goes on.
 *
 * @public
 */
export async function abortable<T>(
  signal: AbortSignal | undefined,
  work: Promise<T>,
): Promise<T> {
  if (!signal) {
    return work;
  }
  let stop = () => {};
  const aborted = new Promise<never>((_, reject) => {
    stop = () => reject(signal.reason);
    signal.addEventListener('abort', stop, { once: true });
    if (signal.aborted) {
      stop();
    }
  });
  try {
    return await Promise.race([work, aborted]);
  } finally {
    signal.removeEventListener('abort', stop);
  }
}
