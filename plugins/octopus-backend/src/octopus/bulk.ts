import { NotFoundError } from '@backstage/errors';
import { z } from 'zod';
import { cacheKey } from '../cache/SharedCache';
import { ServiceContext } from '../context/ServiceContext';
import { SpaceTarget, spaceKey } from '../target/ProjectTarget';

/** In a space with more projects, each is read by itself. */
export const MOST_PROJECTS = 100;
/** For how long somebody's first view of a project uses what was read of all. */
const FRESH_MS = 60_000;
/** How often to find out whether it is few enough by now. */
const TOO_MUCH_MS = 60 * 60_000;

const shape = z.object({
  items: z.array(z.object({})).optional(),
  marks: z.record(z.string(), z.string()),
  readAt: z.number(),
});

/** All of one kind in a space, in one request. */
interface Bulk<T> {
  /** Missing when there are too many, or they may not be read. */
  items?: T[];
  /** By id of the project, what its settings had for a mark before that. */
  marks: Record<string, string>;
  /** Milliseconds since 1970. */
  readAt: number;
}

const NOTHING: Bulk<never> = { marks: {}, readAt: 0 };

/**
 * Whether what first views of projects need is read for all projects of the space
 * at once: only where somebody follows it, who says what has changed since.
 */
export function isReadInBulk({ marks }: SpaceTarget): boolean {
  return (
    marks?.space() !== undefined && (marks.projectCount ?? 0) <= MOST_PROJECTS
  );
}

/** Whether it is also for what is known: nobody has followed the space so far. */
export function isReadAgainInBulk(target: SpaceTarget): boolean {
  return isReadInBulk(target) && target.marks!.hasJustBegun;
}

/**
 * Reads all of one kind in a space, for many first views.
 *
 * @param options.load - returns undefined when there are too many
 * @returns a function that finds those of a project, undefined when they are not
 * known, or not current
 */
export async function readBulk<T extends object>(
  { cache, logger }: ServiceContext,
  target: SpaceTarget,
  options: {
    kind: string;
    load(): Promise<T[] | undefined>;
    projectOf(item: T): string;
  },
): Promise<{
  find(fits: (item: T) => boolean): T | undefined;
  of(projectId: string): { items: T[]; readAt: number } | undefined;
}> {
  const { instance, space, marks } = target;
  const { kind, load, projectOf } = options;
  const key = cacheKey('bulk', kind, instance.name, instance.baseUrl, space.id);
  const reading = cache.read<Bulk<T>>(key, {
    shape,
    scope: spaceKey(target),
    freshMs: ({ items }) => (items ? FRESH_MS : TOO_MUCH_MS),
    load: async () => {
      const readAt = Date.now();
      const items = await load().catch(noneIfRefused);
      const ids = [...new Set((items ?? []).map(projectOf))];
      return {
        ...(items && { items }),
        marks: Object.fromEntries(
          ids.flatMap(id => {
            const mark = marks?.settings(id);
            return mark ? [[id, mark]] : [];
          }),
        ),
        readAt,
      };
    },
  });
  const bulk = await reading.then(
    ({ value }) => value,
    error => {
      logger.debug(`All ${kind} of ${space.id} could not be read: ${error}`);
      // One project may still be readable: it is asked for by itself.
      return NOTHING;
    },
  );
  const isCurrent = (id: string) =>
    bulk.marks[id] !== undefined && bulk.marks[id] === marks?.settings(id);
  return {
    find: fits =>
      bulk.items?.find(item => fits(item) && isCurrent(projectOf(item))),
    of: projectId =>
      bulk.items && isCurrent(projectId)
        ? {
            items: bulk.items.filter(item => projectOf(item) === projectId),
            readAt: bulk.readAt,
          }
        : undefined,
  };
}

/** Who may not read them all is asked for each. */
function noneIfRefused(error: unknown): undefined {
  if (!(error instanceof NotFoundError)) {
    throw error;
  }
  return undefined;
}
