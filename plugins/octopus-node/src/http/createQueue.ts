import pLimit from 'p-limit';

/** Runs a task as soon as a slot is free. */
export type Queue = <T>(
  task: () => Promise<T>,
  signal?: AbortSignal,
) => Promise<T>;

/**
 * A queue that rejects at once when aborted: a waiting task never starts, and a
 * running one keeps its slot until it has stopped.
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
