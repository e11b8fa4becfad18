import { setTimeout as sleep } from 'node:timers/promises';
import { View } from './planViews';

/** Shows the page of a project; rejects when there is something wrong with it. */
export type OpenPage = (project: number, signal: AbortSignal) => Promise<void>;

/** No view waits longer. */
const LIMIT_MS = 30_000;

/**
 * Opens pages at their time, whether or not the one before is there yet.
 * The first that fails ends all.
 *
 * @returns how long each view took, in milliseconds
 */
export async function watch(views: View[], open: OpenPage): Promise<number[]> {
  const start = performance.now();
  const failed = new AbortController();
  const look = async ({ atMs, project }: View) => {
    const { signal } = failed;
    await sleep(start + atMs - performance.now(), undefined, { signal });
    const opened = performance.now();
    await open(
      project,
      AbortSignal.any([signal, AbortSignal.timeout(LIMIT_MS)]),
    );
    return performance.now() - opened;
  };
  try {
    return await Promise.all(views.map(look));
  } finally {
    failed.abort();
  }
}
