import { z } from 'zod';
import { cacheKey, Cached, Recalled } from '../cache/SharedCache';
import { ServiceContext } from '../context/ServiceContext';
import { ProjectTarget } from '../target/ProjectTarget';
import { RequestBudget } from './OptionalReads';
import { ProjectSnapshot } from './ProjectSnapshot';
import { keptShape } from './keptShape';
import { loadSnapshot } from './loadSnapshot';
import { publishChange } from './publishChange';

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

/**
 * Returns a project as it was known before this backend started, without a
 * request; undefined when it has been read since.
 */
export function recallSnapshot(
  ctx: ServiceContext,
  target: Pick<ProjectTarget, 'instance' | 'key'>,
): Promise<Recalled<ProjectSnapshot> | undefined> {
  return ctx.cache.recall<ProjectSnapshot>(keyOf(target), {
    shape,
    keptShape,
    scope: target.key,
  });
}

/**
 * When a project was last read from Octopus, for anybody and by any backend, in
 * milliseconds since 1970; undefined when the cache has none. Sends no request.
 */
export async function lastReadAt(
  ctx: ServiceContext,
  target: Pick<ProjectTarget, 'instance' | 'key'>,
): Promise<number | undefined> {
  const known = await ctx.cache.peek<ProjectSnapshot>(keyOf(target), shape);
  return known && Date.parse(known.view.fetchedAt);
}

/** Reads a project that nobody waits for, as far as possible. */
export function readSnapshotAhead(
  ctx: ServiceContext,
  target: ProjectTarget,
): Promise<Cached<ProjectSnapshot>> {
  return read(ctx, target, UNLIMITED);
}

/** The address as well: another server may get the name of an instance. */
function keyOf({
  instance,
  key,
}: Pick<ProjectTarget, 'instance' | 'key'>): string {
  return cacheKey('snapshot', instance.baseUrl, key);
}

function read(
  ctx: ServiceContext,
  target: ProjectTarget,
  requests: number,
): Promise<Cached<ProjectSnapshot>> {
  return ctx.cache.read<ProjectSnapshot>(keyOf(target), {
    shape,
    keptShape,
    scope: target.key,
    freshMs: ({ view }) =>
      view.isActive || view.isPartial ? ACTIVE_MS : QUIET_MS,
    load: last => loadSnapshot(ctx, target, last, new RequestBudget(requests)),
    onLoaded: ({ value, last, isLate }) => {
      if (isLate || (last && !isSame(last, value))) {
        // Not awaited: the viewer already has it.
        publishChange(ctx, {
          key: target.key,
          fetchedAt: value.view.fetchedAt,
        });
      }
    },
  });
}

function isSame(a: ProjectSnapshot, b: ProjectSnapshot): boolean {
  const content = ({ view: { fetchedAt, ...rest } }: ProjectSnapshot) =>
    JSON.stringify(rest);
  return content(a) === content(b);
}
