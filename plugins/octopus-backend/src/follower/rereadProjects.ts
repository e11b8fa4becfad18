import { toError } from '@backstage/errors';
import { ServiceContext } from '../context/ServiceContext';
import { isKnownSnapshot, readSnapshotAhead } from '../snapshot/readSnapshot';
import { CatalogSpace } from '../target/findCatalogSpaces';
import { openProject, recallProject } from '../target/openProject';

/**
 * Reads projects that have changed, if anybody ever looked at them, one after
 * another: pages that are open send their requests in between.
 *
 * @param projects - with the words that entities may name them by
 * @returns those that need not be read again, because they were or nobody looks
 */
export async function rereadProjects(
  ctx: ServiceContext,
  target: CatalogSpace,
  projects: { id: string; slug: string }[],
  signal?: AbortSignal,
): Promise<string[]> {
  const done: string[] = [];
  for (const { id, slug } of projects) {
    signal?.throwIfAborted();
    try {
      await reread(ctx, target, [id, slug]);
      done.push(id);
    } catch (error) {
      // A page that shows it says why; the next look tries again.
      ctx.logger.debug(
        `Octopus project ${id} could not be read`,
        toError(error),
      );
    }
  }
  return done;
}

async function reread(
  ctx: ServiceContext,
  { instance, space, projects }: CatalogSpace,
  names: string[],
): Promise<void> {
  const words = projects.map(({ wanted }) => wanted);
  for (const project of new Set(words.filter(each => names.includes(each)))) {
    const ref = { instance: instance.name, spaceId: space.id, project };
    const known = await recallProject(ctx, ref);
    if (known && (await isKnownSnapshot(ctx, known))) {
      const target = await openProject(ctx, ref);
      const { problem } = await readSnapshotAhead(ctx, target);
      if (problem) {
        // What came is the last that is known, and not what has changed.
        throw problem;
      }
    }
  }
}
