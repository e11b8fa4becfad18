/**
 * What a promise gives, unless the signal is aborted first. The SDK looks at
 * its signal only while a request is on its way, and not in the pauses, of up
 * to 20 seconds, between one try and the next.
 *
 * @throws the reason of the signal, as soon as it is aborted
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
