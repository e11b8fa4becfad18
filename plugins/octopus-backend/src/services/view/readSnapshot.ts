import { cacheKey } from '../../cache/cacheKey';
import { Known } from '../../cache/SharedCache';
import { ServiceContext } from '../ServiceContext';
import { ProjectTarget } from '../target/ProjectTarget';
import { RequestBudget } from '../target/RequestBudget';
import { loadSnapshot } from './loadSnapshot';
import { ProjectSnapshot } from './ProjectSnapshot';
import { publishChange } from './publishChange';

const ACTIVE_MS = 5_000;
const QUIET_MS = 30_000;
/** Requests to Octopus that a view may cost, with those that found its project. */
const BUDGET = 4;
/** What even the most that there is to ask does not exceed. */
const UNLIMITED = 20;

/**
 * What is known of a project: from the cache while it is fresh, otherwise from
 * Octopus.
 */
export function readSnapshot(
  ctx: ServiceContext,
  target: ProjectTarget,
): Promise<Known<ProjectSnapshot>> {
  return read(ctx, target, BUDGET - target.cost);
}

/** The same with nothing left out, whatever it costs: for those who do not ask twice. */
export async function readWholeSnapshot(
  ctx: ServiceContext,
  target: ProjectTarget,
): Promise<Known<ProjectSnapshot>> {
  const known = await read(ctx, target, UNLIMITED);
  if (!known.value.view.isPartial || known.problem) {
    return known;
  }
  ctx.cache.invalidate(target.key);
  return read(ctx, target, UNLIMITED);
}

/** Reads it anew after a write, if anybody looked at it before. */
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
): Promise<Known<ProjectSnapshot>> {
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
    // Only now is the new one in the cache for the other backends to find.
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
