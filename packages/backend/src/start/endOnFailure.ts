/**
 * Ends the process when a backend does not start. Backstage logs the failure and
 * lives on without serving anything, so nobody would start it again.
 *
 * @param start - resolves once the backend has started
 */
export async function endOnFailure(
  start: Promise<unknown>,
  {
    stderr,
    exit,
  }: Pick<typeof process, 'exit'> & {
    stderr: Pick<typeof process.stderr, 'write'>;
  } = process,
): Promise<void> {
  try {
    await start;
  } catch (error) {
    const text = error instanceof Error ? error.stack : error;
    stderr.write(`The backend did not start: ${text}\n`);
    exit(1);
  }
}
