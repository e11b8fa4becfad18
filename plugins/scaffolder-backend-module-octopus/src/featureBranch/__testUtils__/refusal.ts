/** What became of an attempt that should be refused. */
export interface Attempt {
  name?: string;
  message?: string;
  /** Deployments or runs that were started all the same. */
  started: number;
}

/**
 * Tries what should be refused.
 *
 * @param count - deployments or runs so far
 */
export async function attemptOf(
  run: () => Promise<unknown>,
  count: () => Promise<number>,
): Promise<Attempt> {
  const before = await count();
  const { name, message } = await run().then(
    () => ({ name: undefined, message: undefined }),
    (error: Error) => error,
  );
  return { name, message, started: (await count()) - before };
}

/** What an attempt looks like that was refused before anything was started. */
export function refusal(name: string, message: RegExp): Attempt {
  return { name, message: expect.stringMatching(message), started: 0 };
}
