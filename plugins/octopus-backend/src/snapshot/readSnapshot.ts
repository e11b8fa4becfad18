import { cacheKey, Cached } from '../cache/SharedCache';
import { ServiceContext } from '../context/ServiceContext';
import { ProjectTarget } from '../target/ProjectTarget';
import { RequestBudget } from './OptionalReads';
import { ProjectSnapshot } from './ProjectSnapshot';
import { loadSnapshot } from './loadSnapshot';

const ACTIVE_MS = 5_000;
const QUIET_MS = 30_000;
/**
 * Requests to Octopus that a view may cost, including those that find its
 * project.
 */
const BUDGET = 4;
/** More than a load ever needs. */
const UNLIMITED = 20;

/**
 * Reads a project, from the cache while it is fresh and otherwise from Octopus.
 */
export function readSnapshot(
  ctx: ServiceContext,
  target: ProjectTarget,
): Promise<Cached<ProjectSnapshot>> {
  return read(ctx, target, BUDGET - target.cost);
}

/**
 * Reads a project with nothing left out, whatever it costs, for callers that do
 * not poll.
 */
export async function readWholeSnapshot(
  ctx: ServiceContext,
  target: ProjectTarget,
): Promise<Cached<ProjectSnapshot>> {
  const known = await read(ctx, target, UNLIMITED);
  if (!known.value.view.isPartial || known.problem) {
    return known;
  }
  ctx.cache.invalidate(target.key);
  return read(ctx, target, UNLIMITED);
}

/** Reloads a project after a write, if anybody has viewed it before. */
export async function refreshSnapshot(
  ctx: ServiceContext,
  target: ProjectTarget,
): Promise<void> {
  ctx.cache.invalidate(target.key);
  if (await ctx.cache.peek(keyOf(target))) {
    await read(ctx, target, BUDGET);
  }
}

function keyOf({ key }: ProjectTarget): string {
  return cacheKey('snapshot', key);
}

async function read(
  ctx: ServiceContext,
  target: ProjectTarget,
  requests: number,
): Promise<Cached<ProjectSnapshot>> {
  let isChanged = false;
  const known = await ctx.cache.read<ProjectSnapshot>(keyOf(target), {
    scope: target.key,
    freshMs: ({ view }) =>
      view.isActive || view.isPartial ? ACTIVE_MS : QUIET_MS,
    load: async last => {
      const budget = new RequestBudget(requests);
      const next = await loadSnapshot(ctx, target, last, budget);
      isChanged = last !== undefined && !isSame(last, next);
      return next;
    },
  });
  if (isChanged) {
    // Only now do the other backends find the new snapshot in the cache.
    const { fetchedAt } = known.value.view;
    await publishChange(ctx, { key: target.key, fetchedAt });
  }
  return known;
}

function isSame(a: ProjectSnapshot, b: ProjectSnapshot): boolean {
  const content = ({ view: { fetchedAt, ...rest } }: ProjectSnapshot) =>
    JSON.stringify(rest);
  return content(a) === content(b);
}

/** The channel on which open pages hear that a project has changed. */
const CHANNEL = 'octopus:project';

/**
 * Signals to every open page of a project that something has changed. It never
 * says what: a broadcast also reaches people without permission.
 *
 * @param message - pages with data from `fetchedAt` or later need not refetch
 */
async function publishChange(
  { signals, logger }: ServiceContext,
  message: { key: string; fetchedAt: string },
): Promise<void> {
  await signals
    .publish({
      recipients: { type: 'broadcast' },
      channel: CHANNEL,
      message,
    })
    .catch(error => logger.warn('A signal could not be sent', error));
}
