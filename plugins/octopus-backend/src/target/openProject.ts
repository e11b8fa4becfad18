import { NotFoundError } from '@backstage/errors';
import { OctopusProjectRef } from '@octopus-backstage/plugin-octopus-common';
import { encodeSegment } from '@octopus-backstage/plugin-octopus-node';
import { z } from 'zod';
import { cacheKey } from '../cache/SharedCache';
import { ServiceContext } from '../context/ServiceContext';
import { isPlainNotFound, withReason } from '../errors/translateError';
import { pick } from '../mapping/fields';
import { ProjectResource } from '../resources/projects';
import { readMarked } from '../following/readMarked';
import { Ahead } from './Ahead';
import { ProjectTarget, SpaceTarget } from './ProjectTarget';
import { createReader } from './createReader';
import {
  KnownSpace,
  openInstance,
  openSpace,
  readSpace,
  recallSpace,
} from './openSpace';

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
  'TenantedDeploymentMode',
] as const;
/** A segment of a path that leads to another route. */
const DOTS = /^\.+$/;
const PROJECT_ID = /^Projects-\d+$/;
const shape = z.object({
  Id: z.string().regex(PROJECT_ID),
  Name: z.string(),
  Slug: z.string(),
  LifecycleId: z.string(),
});
/** All of a project that is used. */
const keptShape = shape.extend({
  SpaceId: z.string().optional(),
  Description: z.string().nullish(),
  IsDisabled: z.boolean(),
  TenantedDeploymentMode: z
    .enum(['Untenanted', 'TenantedOrUntenanted', 'Tenanted'])
    .nullish(),
  IsVersionControlled: z.boolean().optional(),
  PersistenceSettings: z
    .object({
      DefaultBranch: z.string().nullish(),
      ConversionState: z.object({}).nullish(),
    })
    .optional(),
});

/** No annotation names a project that was chosen in a form. */
type OpenedRef = Omit<OctopusProjectRef, 'annotation'> &
  Partial<Pick<OctopusProjectRef, 'annotation'>>;

/** A project that is being looked for in its space. */
export interface OpeningProject extends SpaceTarget {
  /** Its id or slug, as a part of a path. */
  word: string;
  /** How many requests to Octopus it takes to find it. */
  cost: number;
  ahead: Ahead;
}

/**
 * Finds the project that an entity's annotations name. The project's route
 * takes a slug as well as an id; source: backstage/community-plugins:
 * workspaces/octopus-deploy, where the annotation comes from. A word that leads
 * to another route of Octopus, such as `all`, names no project.
 *
 * @throws NotFoundError with reason `projectNotFound` or `notConfigured`
 */
export async function openProject(
  ctx: ServiceContext,
  ref: OpenedRef,
  {
    onFirst,
    onAgain,
  }: {
    /**
     * Called when nothing is known of the project, to send requests together
     * with the one that finds it, or to find it otherwise.
     */
    onFirst?(
      opening: OpeningProject,
    ): Promise<ProjectResource | undefined> | void;
    /** Called when it is to be read again, to find it otherwise. */
    onAgain?(opening: OpeningProject): Promise<ProjectResource | undefined>;
  } = {},
): Promise<ProjectTarget> {
  const { client, defaultSpace } = openInstance(ctx.octopus, ref);
  const { instance } = client;
  const wanted = ref.spaceId ?? defaultSpace;
  const opened = await openSpace(ctx, client, wanted);
  const space = opened.value;
  const read = createReader(client);
  const ahead = new Ahead();
  const marks = await ctx.followed.marks({ instance, space });
  if (DOTS.test(ref.project)) {
    throw notFound(ref, instance);
  }
  const word = encodeSegment(ref.project);
  const load = async (last: ProjectResource | undefined) => {
    const cost = opened.isNew ? 2 : 1;
    const opening = { instance, space, read, marks, word, cost, ahead };
    const known = await (last ? onAgain : onFirst)?.(opening);
    if (known) {
      return known;
    }
    try {
      const found = await read.get<ProjectResource>(
        `/api/${space.id}/projects/${word}`,
      );
      if (!PROJECT_ID.test(found?.Id)) {
        throw notFound(ref, instance);
      }
      return toKnownProject(found);
    } catch (error) {
      throw isPlainNotFound(error) ? notFound(ref, instance) : error;
    }
  };
  const options = {
    shape,
    freshMs: FRESH_MS,
    mayBeOld: true,
    marks,
    forMs: marks.projectForMs,
    mark: ({ Id }: ProjectResource) => marks.settings(Id),
  };
  const { value: project, isNew } = await readMarked<ProjectResource>(
    ctx.cache,
    keyOf(instance, space, ref),
    { ...options, load, keptShape },
  );
  if (isNew) {
    // Other entities may name it by the other of the two.
    const others = [project.Id, project.Slug].filter(to => to !== ref.project);
    await Promise.all(
      others.map(other =>
        readMarked(
          ctx.cache,
          keyOf(instance, space, { ...ref, project: other }),
          {
            ...options,
            load: async () => project,
          },
        ),
      ),
    );
  }
  return {
    instance,
    space,
    nameSpace: async () => (await readSpace(ctx, client, space.id)).value,
    project,
    key: projectKey(instance, space, project),
    cost: [opened.isNew, isNew].filter(Boolean).length,
    read,
    marks,
    ahead,
  };
}

/**
 * Finds a project in what is known, however old, without a request.
 *
 * @throws NotFoundError with reason `notConfigured`
 */
export async function recallProject(
  ctx: ServiceContext,
  ref: OpenedRef,
): Promise<
  Pick<ProjectTarget, 'instance' | 'space' | 'key' | 'marks'> | undefined
> {
  const { client, defaultSpace } = openInstance(ctx.octopus, ref);
  const { instance } = client;
  const space = await recallSpace(ctx, client, ref.spaceId ?? defaultSpace);
  const project =
    space &&
    (await ctx.cache.peek<ProjectResource>(
      keyOf(instance, space, ref),
      shape,
      keptShape,
    ));
  return (
    project && {
      instance,
      space,
      key: projectKey(instance, space, project),
      marks: await ctx.followed.marks({ instance, space }),
    }
  );
}

function projectKey(
  instance: { name: string },
  space: { id: string },
  project: { Id: string },
): string {
  return [instance.name, space.id, project.Id].join('/');
}

/** The address as well: another server may get the name of an instance. */
function keyOf(
  { name, baseUrl }: ProjectTarget['instance'],
  space: KnownSpace,
  ref: OpenedRef,
): string {
  return cacheKey('project', name, baseUrl, space.id, ref.project);
}

/** All of a project that is used. */
export function toKnownProject(found: ProjectResource): ProjectResource {
  return { ...pick(found, USED), ...storageOf(found) };
}

/**
 * Where the project keeps its configuration. Only what is used goes into the
 * cache: the settings name a repository and a user of it.
 */
function storageOf({
  IsVersionControlled,
  PersistenceSettings,
}: ProjectResource): Partial<ProjectResource> {
  const { DefaultBranch, ConversionState } = PersistenceSettings ?? {};
  return IsVersionControlled
    ? {
        IsVersionControlled,
        PersistenceSettings: { DefaultBranch, ConversionState },
      }
    : {};
}

/** Names only what was asked for: not everybody may see the space. */
function notFound(ref: OpenedRef, instance: { name: string }) {
  const space = ref.spaceId ? `space '${ref.spaceId}'` : 'the default space';
  const where = ref.annotation ? ` (annotation '${ref.annotation}')` : '';
  return withReason(
    new NotFoundError(
      `Octopus instance '${instance.name}' has no project '${ref.project}' in ${space} that the portal can see${where}`,
    ),
    'projectNotFound',
  );
}
