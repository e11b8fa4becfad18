import { NotFoundError } from '@backstage/errors';
import { OctopusProjectChoice } from '@octopus-backstage/plugin-octopus-common';
import { z } from 'zod';
import { cacheKey } from '../cache/SharedCache';
import { ServiceContext } from '../context/ServiceContext';
import { omitEmpty } from '../mapping/fields';
import { ProjectResource } from '../resources/projects';
import { isCalled } from '../target/chosenSpaces';
import { openProject } from '../target/openProject';
import { ProjectTarget, SpaceTarget } from '../target/ProjectTarget';

const FRESH_MS = 60_000;
const shape = z.array(
  z.object({ id: z.string(), name: z.string(), slug: z.string() }),
);

/** Reads all projects of a space, by name. */
export async function readProjects(
  { cache }: ServiceContext,
  { instance, space, read }: SpaceTarget,
): Promise<OctopusProjectChoice[]> {
  const { value } = await cache.read<OctopusProjectChoice[]>(
    cacheKey('projects', instance.name, space.id),
    {
      load: async () => {
        const all = await read.get<ProjectResource[]>(
          `/api/${space.id}/projects/all`,
        );
        return all.map(toChoice).sort(byName);
      },
      shape,
      freshMs: FRESH_MS,
    },
  );
  return value;
}

function toChoice(project: ProjectResource): OctopusProjectChoice {
  const { Id, Name, Slug, Description, IsDisabled } = project;
  return {
    id: Id,
    name: Name,
    slug: Slug,
    ...omitEmpty({ description: Description }),
    ...(IsDisabled && { isDisabled: true }),
  };
}

function byName(a: { name: string }, b: { name: string }): number {
  return a.name.localeCompare(b.name, 'en');
}

/**
 * Opens a project of a space by its id, name or slug.
 *
 * @throws NotFoundError when the space has none that is called so
 */
export async function openChosenProject(
  ctx: ServiceContext,
  target: SpaceTarget,
  wanted: string,
): Promise<ProjectTarget> {
  const known = await readProjects(ctx, target);
  const found = known.find(project => isCalled(project, wanted));
  if (!found) {
    throw new NotFoundError(
      `There is no project '${wanted}' in the space '${target.space.name}'`,
    );
  }
  return openProject(ctx, {
    instance: target.instance.name,
    spaceId: target.space.id,
    project: found.id,
  });
}
