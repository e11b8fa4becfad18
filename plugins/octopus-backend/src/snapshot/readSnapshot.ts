import { z } from 'zod';
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

/** What no view of a project can do without. */
const shape = z.object({
  facts: z.record(z.string(), z.object({})),
  removals: z.array(
    z.object({
      namespace: z.string(),
      state: z.string(),
      task: z.object({}),
    }),
  ),
  branches: z
    .object({
      groups: z.array(
        z.object({
          environmentIds: z.array(z.string()),
          listed: z.array(z.object({ Id: z.string() })),
        }),
      ),
      versions: z.record(z.string(), z.string().nullable()),
      tasks: z.record(z.string(), z.object({}).nullable()),
    })
    .optional(),
  view: z.object({
    project: z.object({ id: z.string() }),
    environments: z.array(z.object({ id: z.string() })),
    channels: z.array(z.object({ id: z.string() })),
    releases: z.array(
      z.object({ id: z.string(), deployments: z.array(z.object({})) }),
    ),
    isActive: z.boolean(),
    fetchedAt: z.string(),
  }),
});

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
  if (await ctx.cache.peek(keyOf(target), shape)) {
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
    shape,
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
    // Not awaited: the viewer already has it. Only once it is in the cache do the
    // other backends find it there.
    const { fetchedAt } = known.value.view;
    ctx.cache
      .flush()
      .then(() => publishChange(ctx, { key: target.key, fetchedAt }));
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
