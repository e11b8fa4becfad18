import { fastClock } from './fastClock';
import { RunResult } from './runner';
import { Cloud } from './startCloud';

/** A moment of a task: just before it sends its nth request of a command, counted from 1. */
export interface Moment {
  command: string;
  nth: number;
}

/**
 * Creates a cluster and deletes it at the same time, but never lets both tasks
 * send requests at once, so that the result does not depend on which is faster.
 * Creation runs until `createUntil`, then deletion until `deleteUntil`, then
 * creation to its end, and finally deletion to its own.
 *
 * @param options - without `deleteUntil`, deletion ends before creation continues
 * @throws when creation ends before its moment has come
 */
export async function takeTurns(
  cloud: Cloud,
  options: { createUntil: Moment; deleteUntil?: Moment },
): Promise<{ creation: RunResult; deletion: RunResult }> {
  const { createUntil, deleteUntil } = options;
  const create = holdAt(createUntil);
  const creating = cloud.run(
    'create',
    {},
    { ...create, task: 'creating', clock: fastClock() },
  );
  await Promise.race([create.reached, creating]);
  if (!create.isReached()) {
    throw new Error(
      `Creation sends no request ${createUntil.command} (${createUntil.nth})`,
    );
  }

  const remove = deleteUntil && holdAt(deleteUntil);
  const deleting = cloud.run(
    'delete',
    {},
    { ...remove, task: 'deleting', clock: fastClock() },
  );
  await Promise.race([remove?.reached ?? deleting, deleting]);

  create.resume();
  const creation = await creating;
  remove?.resume();
  return { creation, deletion: await deleting };
}

function holdAt({ command, nth }: Moment) {
  let count = 0;
  let resume = () => {};
  let isReached = false;
  let reach = () => {};
  const reached = new Promise<void>(resolve => {
    reach = resolve;
  });
  const resumed = new Promise<void>(resolve => {
    resume = resolve;
  });
  return {
    reached,
    isReached: () => isReached,
    resume,
    /** Holds this request, and all that the task sends beside it. */
    beforeRequest: async (sent: string) => {
      count += sent === command ? 1 : 0;
      if (count === nth) {
        isReached = true;
        reach();
      }
      if (isReached) {
        await resumed;
      }
    },
  };
}
