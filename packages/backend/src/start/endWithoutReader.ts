/**
 * Ends the process when nobody reads any more what it writes, as after a hard end
 * of whoever started it. Backstage (backend-app-api 1.9) logs what nothing has
 * caught, and so a write that fails; that is a write which fails as well, and so
 * on, until there is no memory left.
 */
export function endWithoutReader({
  stdout,
  stderr,
  exit,
}: Pick<typeof process, 'exit'> &
  Record<
    'stdout' | 'stderr',
    Pick<NodeJS.WritableStream, 'on'>
  > = process): void {
  for (const stream of [stdout, stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EPIPE') {
        exit(1);
      }
      throw error;
    });
  }
}
