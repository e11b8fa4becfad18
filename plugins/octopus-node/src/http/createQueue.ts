import pLimit from 'p-limit';

/** Runs a task as soon as there is a free place. */
export type Queue = <T>(
  task: () => Promise<T>,
  signal?: AbortSignal,
) => Promise<T>;

/**
 * A queue that answers an abort at once: a task that waits then never starts,
 * and one that runs keeps its place until it has noticed too.
 */
export function createQueue(concurrency: number): Queue {
  const limit = pLimit(concurrency);
  return (task, signal) =>
    new Promise((resolve, reject) => {
      if (signal?.aborted) {
        reject(signal.reason);
        return;
      }
      const leave = () => reject(signal?.reason);
      signal?.addEventListener('abort', leave, { once: true });
      limit(async () => {
        signal?.throwIfAborted();
        return task();
      })
        .then(resolve, reject)
        .finally(() => signal?.removeEventListener('abort', leave));
    });
}
