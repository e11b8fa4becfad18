import limiter from 'p-limit';

/** A unit of work with its dependencies. */
export interface Task {
  id: string;
  /** Ids of tasks earlier in the list. */
  needs: string[];
  run(): Promise<void>;
  /** Follows in the same turn, and holds up nothing that needs the task; its failure is one of the run. */
  after?(): Promise<void>;
}

/** The default number of concurrent requests of a client of plugin-octopus-node that writes. */
const CONCURRENCY = 40;

/**
 * Runs tasks as soon as those that they need are done, with limited
 * concurrency: of those that wait for their turn, the one first that the most
 * others wait for, one after the other. After the first failure, or once the
 * signal aborts, no more are started; running ones finish first, and so does
 * what follows them.
 *
 * @throws the first failure, or the reason of the signal
 */
export async function runTasks(
  tasks: Task[],
  options: { concurrency?: number; signal?: AbortSignal },
): Promise<void> {
  const { concurrency = CONCURRENCY, signal } = options;
  const limit = limiter(concurrency);
  const ahead = chains(tasks);
  const ready: { task: Task; resolve: (isDone: boolean) => void }[] = [];
  const turns: Promise<void>[] = [];
  let failure: { error: unknown } | undefined;

  const succeeds = async (work: () => Promise<void> | undefined) => {
    try {
      await work();
      return true;
    } catch (error) {
      failure ??= { error };
      return false;
    }
  };
  let started: Promise<unknown> = Promise.resolve();
  const takeTurn = async () => {
    // What was started before is on its way before the next is prepared.
    started = started.then(() => new Promise(resolve => setImmediate(resolve)));
    await started;
    const longest = Math.max(...ready.map(({ task }) => ahead.get(task.id)!));
    const index = ready.findIndex(({ task }) => ahead.get(task.id) === longest);
    const [{ task, resolve }] = ready.splice(index, 1);
    const isDone =
      !failure && !signal?.aborted && (await succeeds(() => task.run()));
    resolve(isDone);
    if (isDone) {
      await succeeds(() => task.after?.());
    }
  };

  const ends = new Map<string, Promise<boolean>>();
  for (const task of tasks) {
    const needed = Promise.all(task.needs.map(id => ends.get(id)!));
    const end = needed.then(
      done =>
        done.every(Boolean) &&
        new Promise<boolean>(resolve => {
          ready.push({ task, resolve });
          turns.push(limit(takeTurn));
        }),
    );
    ends.set(task.id, end);
  }
  await Promise.all(ends.values());
  await Promise.all(turns);
  signal?.throwIfAborted();
  if (failure) {
    throw failure.error;
  }
}

/** How many tasks wait for each, one after the other. */
function chains(tasks: Task[]): Map<string, number> {
  const places = new Map(tasks.map(({ id }, place) => [id, place]));
  const lengths = new Map(tasks.map(({ id }) => [id, 0]));
  for (const [place, { id, needs }] of [...tasks.entries()].reverse()) {
    for (const needed of needs) {
      if ((places.get(needed) ?? Infinity) >= place) {
        throw new Error(
          `Task '${id}' needs '${needed}', which is no earlier task`,
        );
      }
      const length = Math.max(lengths.get(needed)!, lengths.get(id)! + 1);
      lengths.set(needed, length);
    }
  }
  return lengths;
}
