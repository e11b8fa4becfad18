import { OctopusProjectRef } from '@octopus-backstage/plugin-octopus-common';
import { ScheduledContext } from '../context/ServiceContext';
import { lastReadAt, refreshSnapshot } from '../snapshot/readSnapshot';
import { listCatalogRefs } from '../target/findCatalogSpaces';
import { openProject, recallProject } from '../target/openProject';
import { ProjectTarget } from '../target/ProjectTarget';
import { isRecent } from '../waiting/isRecent';

/** A space in which something may have changed. */
export interface Place {
  /** The name of a configured instance. */
  instance: string;
  spaceId: string;
}

/** An open page asks once a minute, and may get what is half a minute old. */
const OPEN_MS = 2 * 60_000;

/**
 * Looks at the projects of a space at once, because something may have changed.
 * Where somebody follows the space, the follower does that. Otherwise only those are
 * read whose page was open lately, by anybody and in any replica, and open pages are
 * told of what changed. What is known of the others is read
 * anew when somebody looks here. Finding them costs no request.
 */
export async function lookNow(
  ctx: ScheduledContext,
  { instance, spaceId }: Place,
): Promise<void> {
  const server = ctx.octopus.instances().find(({ name }) => name === instance);
  if (
    server &&
    (await ctx.followed.lookNow({ instance: server, space: { id: spaceId } }))
  ) {
    return;
  }
  const space = `${instance}/${spaceId}`;
  const known = new Map<string, KnownProject>();
  const refs = await listCatalogRefs(ctx);
  await Promise.all(
    refs.map(async ({ ref }) => {
      // An instance that is not configured says so to who looks at the entity.
      const project = await recallProject(ctx, ref).catch(() => undefined);
      if (project?.key.startsWith(`${space}/`)) {
        known.set(project.key, { ...project, ref });
      }
    }),
  );
  ctx.logger.debug(`Looking at ${known.size} projects of Octopus in ${space}`);
  ctx.cache.invalidate(space);
  await Promise.all(
    [...known.values()].map(project => refreshIfOpen(ctx, project)),
  );
}

type KnownProject = Pick<ProjectTarget, 'instance' | 'key'> & {
  ref: OctopusProjectRef;
};

async function refreshIfOpen(
  ctx: ScheduledContext,
  project: KnownProject,
): Promise<void> {
  const { key, ref } = project;
  ctx.cache.invalidate(key);
  const readAt = await lastReadAt(ctx, project);
  if (!isRecent(readAt, OPEN_MS)) {
    return;
  }
  try {
    await refreshSnapshot(ctx, await openProject(ctx, ref));
  } catch (error) {
    ctx.logger.debug(`Octopus project ${key} was not read: ${error}`);
  }
}
