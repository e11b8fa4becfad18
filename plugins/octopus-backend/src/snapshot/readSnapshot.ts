import { z } from 'zod';
import { cacheKey, Cached, Recalled } from '../cache/SharedCache';
import { ServiceContext } from '../context/ServiceContext';
import { Marks, NO_MARKS } from '../following/Marks';
import { readMarked } from '../following/readMarked';
import { ProjectTarget } from '../target/ProjectTarget';
import { RequestBudget } from './OptionalReads';
import { ProjectSnapshot } from './ProjectSnapshot';
import { keptShape } from './keptShape';
import { BUDGET, ROUNDS, UNLIMITED } from './limits';
import { loadSnapshot } from './loadSnapshot';
import { publishChange } from './publishChange';

const ACTIVE_MS = 5_000;
const QUIET_MS = 30_000;

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
export async function readSnapshot(
  ctx: ServiceContext,
  target: ProjectTarget,
): Promise<Cached<ProjectSnapshot>> {
  const { marks = NO_MARKS, project, cost } = target;
  if (marks.project(project.Id) === undefined) {
    return read(ctx, target, { requests: BUDGET - cost });
  }
  const known = await read(ctx, target, {
    requests: UNLIMITED,
    firstRounds: ROUNDS,
  });
  const { isNew, value, problem } = known;
  if (isNew && value.view.isPartial && !problem) {
    // Not awaited: open pages are told when the rest is there.
    readSnapshotAhead(ctx, target).catch(error =>
      ctx.logger.debug(
        `Octopus project ${target.key} could not be completed`,
        error,
      ),
    );
  }
  return problem || value.view.isPartial ? known : asOf(known, marks);
}

/** What nobody has changed since it was read is as new as the last look. */
function asOf(
  known: Cached<ProjectSnapshot>,
  { followedAt }: Marks,
): Cached<ProjectSnapshot> {
  const { value, loadedAt, mark } = known;
  if (
    mark === undefined ||
    followedAt === undefined ||
    followedAt <= loadedAt
  ) {
    return known;
  }
  const fetchedAt = new Date(followedAt).toISOString();
  return { ...known, value: { ...value, view: { ...value.view, fetchedAt } } };
}

/**
 * Reads a project with nothing left out, whatever it costs, for callers that do
 * not poll.
 */
export async function readWholeSnapshot(
  ctx: ServiceContext,
  target: ProjectTarget,
): Promise<Cached<ProjectSnapshot>> {
  const known = await read(ctx, target, { requests: UNLIMITED });
  if (!known.value.view.isPartial || known.problem) {
    return known;
  }
  ctx.cache.invalidate(target.key);
  return read(ctx, target, { requests: UNLIMITED });
}

/** Reloads a project after a write, if anybody has viewed it before. */
export async function refreshSnapshot(
  ctx: ServiceContext,
  target: ProjectTarget,
): Promise<void> {
  ctx.cache.invalidate(target.key);
  if (await ctx.cache.peek(keyOf(target), shape)) {
    await read(ctx, target, { requests: BUDGET });
  }
}

/**
 * Returns a project as it was known before this backend started, without a
 * request; undefined when it has been read since.
 */
export function recallSnapshot(
  ctx: ServiceContext,
  target: Pick<ProjectTarget, 'instance' | 'key' | 'marks'>,
): Promise<Recalled<ProjectSnapshot> | undefined> {
  return ctx.cache.recall<ProjectSnapshot>(keyOf(target), {
    shape,
    keptShape,
    scope: target.key,
    ...(target.marks && {
      current: {
        mark: (value: ProjectSnapshot) => markOf(value, target.marks!),
        forMs: target.marks.projectForMs,
      },
    }),
  });
}

/** Whether anybody has looked at a project, however long ago. */
export async function isKnownSnapshot(
  ctx: ServiceContext,
  target: Pick<ProjectTarget, 'instance' | 'key'>,
): Promise<boolean> {
  const known = await ctx.cache.peek(keyOf(target), shape, keptShape);
  return known !== undefined;
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
  return read(ctx, target, { requests: UNLIMITED });
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
  { requests, firstRounds }: { requests: number; firstRounds?: number },
): Promise<Cached<ProjectSnapshot>> {
  return readMarked<ProjectSnapshot>(ctx.cache, keyOf(target), {
    shape,
    keptShape,
    scope: target.key,
    marks: target.marks,
    mark: markOf,
    forMs: target.marks?.projectForMs,
    mayBeOld: true,
    freshMs: ({ view, pausedUntil = Infinity }) => {
      if (view.isPartial && firstRounds) {
        return 0;
      }
      const forMs = view.isActive || view.isPartial ? ACTIVE_MS : QUIET_MS;
      return Math.max(0, Math.min(forMs, pausedUntil - Date.now()));
    },
    load: last => {
      const rounds = last ? undefined : firstRounds;
      const budget = new RequestBudget(requests, rounds);
      return loadSnapshot(ctx, target, last, budget);
    },
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

/** One that is not whole, or was read without what is optional, is read again soon. */
function markOf(
  { view, pausedUntil }: ProjectSnapshot,
  marks: Marks,
): string | undefined {
  return view.isPartial || pausedUntil
    ? undefined
    : marks.project(view.project.id);
}

function isSame(a: ProjectSnapshot, b: ProjectSnapshot): boolean {
  const content = ({ view: { fetchedAt, ...rest } }: ProjectSnapshot) =>
    JSON.stringify(rest);
  return content(a) === content(b);
}
