import limiter from 'p-limit';

/** A unit of work with its dependencies. */
export interface Task {
  id: string;
  /** Ids of tasks earlier in the list. */
  needs: string[];
  run(): Promise<void>;
}

/** The default number of concurrent requests of a client of plugin-octopus-node. */
const CONCURRENCY = 8;

/**
 * Runs tasks as soon as those that they need are done, with limited
 * concurrency. After the first failure, or once the signal aborts, no more are
 * started; running ones finish first.
 *
 * @throws the first failure, or the reason of the signal
 */
export async function runTasks(
  tasks: Task[],
  options: { concurrency?: number; signal?: AbortSignal },
): Promise<void> {
  const { concurrency = CONCURRENCY, signal } = options;
  const limit = limiter(concurrency);
  const ends = new Map<string, Promise<boolean>>();
  let failure: { error: unknown } | undefined;

  const runOne = async (task: Task): Promise<boolean> => {
    if (failure || signal?.aborted) {
      return false;
    }
    try {
      await task.run();
      return true;
    } catch (error) {
      failure ??= { error };
      return false;
    }
  };

  for (const task of tasks) {
    const needed = task.needs.map(id => {
      const end = ends.get(id);
      if (!end) {
        throw new Error(
          `Task '${task.id}' needs '${id}', which is no earlier task`,
        );
      }
      return end;
    });
    ends.set(
      task.id,
      Promise.all(needed).then(
        done => done.every(Boolean) && limit(() => runOne(task)),
      ),
    );
  }
  await Promise.all(ends.values());
  signal?.throwIfAborted();
  if (failure) {
    throw failure.error;
  }
}
