import { RealServer } from '@octopus-backstage/real-servers';

const AT_WORK_MS = 200;
/** Longer than a page waits for its cache. */
const AT_REST_MS = 800;

/**
 * Lets a server work for a fifth of the time only, as one seems to that has too
 * much to do: it answers some requests at once, and most late.
 *
 * @returns how to end that
 */
export function slowDown(
  server: Pick<RealServer, 'freeze' | 'thaw'>,
): () => void {
  let timer: NodeJS.Timeout;
  const turn = (isAtWork: boolean) => {
    server[isAtWork ? 'thaw' : 'freeze']();
    const forMs = isAtWork ? AT_WORK_MS : AT_REST_MS;
    timer = setTimeout(() => turn(!isAtWork), forMs);
  };
  turn(false);
  return () => {
    clearTimeout(timer);
    server.thaw();
  };
}
