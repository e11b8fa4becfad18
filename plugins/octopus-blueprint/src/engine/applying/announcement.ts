import { LedgerStore } from '../ledger/LedgerStore';
import { PlannedObject } from '../planning/PlannedObject';
import { Task } from '../tasks/runTasks';

const ANNOUNCEMENT = 'announcement of all objects';

/**
 * Announces in the space what is about to be written, before any of it is. In a
 * space that has nothing of the blueprint, the set of the ledger is such an
 * announcement by itself: what needs nothing else is written while the ledger
 * is saved in it, and the rest after that.
 *
 * @returns the tasks that are left to do
 */
export async function announceFirst(
  tasks: Task[],
  planned: PlannedObject[],
  store: LedgerStore,
  signal?: AbortSignal,
): Promise<Task[]> {
  const isAllNew = planned.every(
    ({ decision }) => decision.action === 'create',
  );
  if (!isAllNew || !(await store.announceAll(signal))) {
    await store.save(signal);
    return tasks;
  }
  return [
    { id: ANNOUNCEMENT, needs: [], run: () => store.save(signal) },
    ...tasks.map(task =>
      task.needs.length
        ? { ...task, needs: [ANNOUNCEMENT, ...task.needs] }
        : task,
    ),
  ];
}
