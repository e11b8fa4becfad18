/** How often to ask again, so that nobody waits longer than half a minute. */
const MOST_REPEATS = 10;
const SECOND_MS = 1_000;

/**
 * Asks again for as long as the backend says that it is still reading: a server
 * that is slow gets the time it needs, while each answer comes soon.
 *
 * @throws the reason of the signal when it aborts
 */
export async function askUntilThere(
  ask: () => Promise<Response>,
  signal?: AbortSignal,
): Promise<Response> {
  for (let repeats = 0; ; repeats++) {
    const response = await ask();
    if (repeats === MOST_REPEATS || !(await isStillReading(response))) {
      return response;
    }
    const seconds = Number(response.headers.get('Retry-After')) || 1;
    await pause(seconds * SECOND_MS, signal);
  }
}

async function isStillReading(response: Response): Promise<boolean> {
  if (response.status !== 503 || !response.headers.has('Retry-After')) {
    return false;
  }
  const body = await response
    .clone()
    .json()
    .catch(() => undefined);
  return body?.error?.reason === 'stillReading';
}

async function pause(ms: number, signal?: AbortSignal): Promise<void> {
  signal?.throwIfAborted();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let stop = () => {};
  try {
    await new Promise<void>((resolve, reject) => {
      timer = setTimeout(resolve, ms);
      stop = () => reject(signal?.reason);
      signal?.addEventListener('abort', stop);
    });
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', stop);
  }
}
