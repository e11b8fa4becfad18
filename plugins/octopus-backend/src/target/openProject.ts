import { NotFoundError } from '@backstage/errors';
import { OctopusProjectRef } from '@octopus-backstage/plugin-octopus-common';
import { cacheKey } from '../cache/SharedCache';
import { ServiceContext } from '../context/ServiceContext';
import { withReason } from '../errors/translateError';
import { pick } from '../mapping/fields';
import { ProjectResource } from '../resources/projects';
import { ProjectTarget } from './ProjectTarget';
import { createReader } from './createReader';
import { openInstance, openSpace, readSpace } from './openSpace';

/** Settings of a project rarely change. */
const FRESH_MS = 2 * 60_000;
const USED = [
  'Id',
  'SpaceId',
  'Name',
  'Slug',
  'Description',
  'IsDisabled',
  'LifecycleId',
] as const;

/**
 * Finds the project that an entity's annotations name. The project's route
 * takes a slug as well as an id; source: backstage/community-plugins:
 * workspaces/octopus-deploy, where the annotation comes from.
 *
 * @throws NotFoundError with reason `projectNotFound` or `notConfigured`
 */
export async function openProject(
  ctx: ServiceContext,
  ref: OctopusProjectRef,
): Promise<ProjectTarget> {
  const { client, defaultSpace } = openInstance(ctx.octopus, ref);
  const { instance } = client;
  const wanted = ref.spaceId ?? defaultSpace;
  const opened = await openSpace(ctx, client, wanted);
  const space = opened.value;
  const read = createReader(client);
  const load = async () => {
    try {
      return pick(
        await read.get<ProjectResource>(
          `/api/${space.id}/projects/${encodeURIComponent(ref.project)}`,
        ),
        USED,
      );
    } catch (error) {
      throw isPlainNotFound(error) ? notFound(ref, space, instance) : error;
    }
  };
  const { value: project, isNew } = await ctx.cache.read(
    cacheKey('project', instance.name, space.id, ref.project),
    { load, freshMs: FRESH_MS },
  );
  const key = [instance.name, space.id, project.Id].join('/');
  return {
    instance,
    space,
    nameSpace: async () => (await readSpace(ctx, client, space.id)).value,
    project,
    key,
    cost: [opened.isNew, isNew].filter(Boolean).length,
    read,
  };
}

function isPlainNotFound(error: unknown): boolean {
  return error instanceof NotFoundError && !('reason' in error);
}

function notFound(
  ref: OctopusProjectRef,
  space: { id: string; name?: string },
  instance: { name: string },
) {
  return withReason(
    new NotFoundError(
      `Octopus instance '${instance.name}' has no project '${
        ref.project
      }' in space '${
        space.name ?? space.id
      }' that the portal may see (annotation '${ref.annotation}')`,
    ),
    'projectNotFound',
  );
}
