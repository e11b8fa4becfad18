import { ServiceUnavailableError, toError } from '@backstage/errors';
import { ScheduledContext } from '../context/ServiceContext';
import { readTasks } from '../octopus/tasks';
import { CatalogSpace, findCatalogSpaces } from '../target/findCatalogSpaces';
import { ExpiryMemory, SpaceMemory } from './ExpiryMemory';
import { sinceDeletion, withTimes } from './NamespaceHistory';
import { findExpired, isToDelete, mayHaveExpired } from './chooseExpired';
import { readHistories } from './readHistories';
import { chooseRemovalRunbook, readRemovalRunbooks } from './removalRunbook';
import { startRemoval } from './startRemoval';

/**
 * Deletes the expired feature branches in all spaces with projects that
 * entities of the catalog are annotated with. An error in one space is logged,
 * and the next run tries again.
 */
export async function removeExpired(
  ctx: ScheduledContext,
  memory: ExpiryMemory,
  signal?: AbortSignal,
): Promise<void> {
  for (const space of await findCatalogSpaces(ctx)) {
    if (signal?.aborted) {
      return;
    }
    try {
      await removeExpiredIn(ctx, space, memory);
    } catch (error) {
      ctx.logger.warn(
        `Expired feature branches of space '${space.space.name}' of Octopus instance '${space.instance.name}' were not deleted`,
        toError(error),
      );
    }
  }
}

/**
 * Deletes the expired feature branches of a space, with the runbook of a
 * project that an entity is annotated with. Costs nothing while nobody has changed
 * anything in the space; without the runbook, it costs one request. Whatever is
 * deleted has been read from Octopus right before.
 */
async function removeExpiredIn(
  ctx: ScheduledContext,
  target: CatalogSpace,
  memory: ExpiryMemory,
): Promise<void> {
  const marks = await ctx.followed.marks(target);
  const known = memory.of(target, marks);
  const isKnown = known.isCurrent(marks.activity());
  if (
    isKnown &&
    (await findDue(target, known, { again: false })).length === 0
  ) {
    return;
  }
  known.doubt();
  const due = await findDue(target, known, { again: true });
  if (due.length === 0) {
    known.isReadWith(marks.activity());
  }
  for (const { history, ...removal } of due) {
    try {
      await startRemoval(ctx, target, { ...removal, history });
    } catch (error) {
      // One that is refused is in no other's way.
      if (error instanceof ServiceUnavailableError) {
        throw error;
      }
      ctx.logger.warn(
        `The expired feature branch '${history.namespace}' was not deleted`,
        toError(error),
      );
    }
  }
}

/**
 * Finds what has expired and is to be deleted.
 *
 * @param options.again - whether to read from Octopus what may have changed
 */
async function findDue(
  target: CatalogSpace,
  memory: SpaceMemory,
  options: { again: boolean },
): Promise<Parameters<typeof startRemoval>[2][]> {
  if (options.again || !memory.runbooks) {
    memory.runbooks = await readRemovalRunbooks(target);
  }
  const chosen = chooseRemovalRunbook(target, memory.runbooks);
  if (!chosen) {
    return [];
  }
  const { runbook, environmentIds, projectIds, entityOf } = chosen;
  const now = Date.now();
  const known = memory.of([runbook.Id, ...environmentIds]);
  const requested = (
    await readHistories(target, known, runbook, {
      environmentIds,
      now,
      again: options.again,
    })
  ).filter(history => mayHaveExpired(history, projectIds, now));
  const tasks = await known.tasks.read(
    requested.flatMap(({ deployments, removals }) =>
      [...deployments, ...removals].map(({ taskId }) => taskId),
    ),
    ids => readTasks(target, ids),
  );
  return requested.flatMap(each => {
    const all = withTimes(each, tasks, now);
    const history = sinceDeletion(all);
    known.forgetSettled(all, history);
    const expired = findExpired(history, projectIds, now);
    return expired && isToDelete(history, now)
      ? {
          runbook,
          history,
          record: expired.record,
          entityRef: entityOf(expired.projectId)!,
        }
      : [];
  });
}
