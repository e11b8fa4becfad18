import { NotFoundError } from '@backstage/errors';
import { z } from 'zod';
import { isSameId } from '@octopus-backstage/plugin-octopus-node';
import { cacheKey } from '../cache/SharedCache';
import { ServiceContext } from '../context/ServiceContext';
import { readMarked } from '../following/readMarked';
import {
  ChannelResource,
  EnvironmentResource,
  LifecycleResource,
} from '../resources/projects';
import { ProjectTarget, SpaceTarget } from '../target/ProjectTarget';
import { checkId } from '../target/checkOwn';
import { isReadAgainInBulk } from './bulk';
import { findChannelsInBulk } from './bulkSettings';

/** Settings of a project and of its space rarely change. */
const CHANNELS_MS = 2 * 60_000;
const SPACE_MS = 10 * 60_000;

const named = z.object({ Id: z.string(), Name: z.string() });
const channels = z.array(
  named.extend({ Rules: z.array(z.object({})).nullish() }),
);
const environments = z.array(named);
const lifecycles = z.array(
  named.extend({
    Phases: z.array(
      z.object({
        Name: z.string(),
        OptionalDeploymentTargets: z.array(z.string()),
        AutomaticDeploymentTargets: z.array(z.string()),
      }),
    ),
  }),
);

/** Reads all channels of a project. */
export async function readChannels(
  ctx: ServiceContext,
  target: ProjectTarget,
  onLoad?: () => void,
): Promise<ChannelResource[]> {
  const { key, project, ahead, marks } = target;
  const request = async () =>
    (isReadAgainInBulk(target)
      ? await findChannelsInBulk(ctx, target, project.Id)
      : undefined) ?? requestChannels(target, project.Id);
  const known = await readMarked(ctx.cache, cacheKey('channels', key), {
    load: () => ahead?.take('channels', { request }) ?? request(),
    shape: channels,
    freshMs: CHANNELS_MS,
    marks,
    mark: (_, now) => now.settings(project.Id),
    onLoad,
  });
  return known.value;
}

/**
 * Requests all channels of a project that may not be known yet.
 *
 * @param word - id or slug, encoded; of a slug, see `requestProgression`
 */
export function requestChannels(
  { space, read }: SpaceTarget,
  word: string,
): Promise<ChannelResource[]> {
  return read.list(`/api/${space.id}/projects/${word}/channels`);
}

function lifecyclesKey({ instance, space }: SpaceTarget): string {
  return cacheKey('lifecycles', instance.name, space.id);
}

/** Reads all lifecycles of the space. */
export async function readLifecycles(
  { cache }: ServiceContext,
  target: SpaceTarget,
  onLoad?: () => void,
): Promise<LifecycleResource[]> {
  const { space, read, marks } = target;
  const known = await readMarked(cache, lifecyclesKey(target), {
    load: () =>
      read.get<LifecycleResource[]>(`/api/${space.id}/lifecycles/all`),
    shape: lifecycles,
    freshMs: SPACE_MS,
    marks,
    mark: (_, now) => now.space(),
    onLoad,
  });
  return known.value;
}

/** Returns the cached lifecycles, however old, without sending a request. */
export function peekLifecycles(
  { cache }: ServiceContext,
  target: ProjectTarget,
): Promise<LifecycleResource[] | undefined> {
  return cache.peek(lifecyclesKey(target), lifecycles);
}

/** Reads all environments of the space, in its order. */
export async function readEnvironments(
  { cache }: ServiceContext,
  { instance, space, read, marks }: SpaceTarget,
): Promise<EnvironmentResource[]> {
  const known = await readMarked<EnvironmentResource[]>(
    cache,
    cacheKey('environments', instance.name, space.id),
    {
      load: async () => {
        const all = await read.get<EnvironmentResource[]>(
          `/api/${space.id}/environments/all`,
        );
        return all.map(({ Id, Name }) => ({ Id, Name }));
      },
      shape: environments,
      freshMs: SPACE_MS,
      marks,
      mark: (_, now) => now.space(),
    },
  );
  return known.value;
}

/**
 * Finds an environment of the project's space, even one that was created a
 * moment ago. Whether a release or a runbook may go there is left to Octopus.
 *
 * @throws NotFoundError when there is no such environment
 */
export async function findEnvironment(
  ctx: ServiceContext,
  target: ProjectTarget,
  environmentId: string,
): Promise<EnvironmentResource> {
  const id = checkId('Environments', environmentId);
  const known = await readEnvironments(ctx, target);
  return (
    known.find(({ Id }) => isSameId(Id, id)) ??
    target.read.get(`/api/${target.space.id}/environments/${id}`)
  );
}

/**
 * Finds a channel of the project.
 *
 * @throws NotFoundError when the project has no such channel
 */
export async function findChannel(
  ctx: ServiceContext,
  target: ProjectTarget,
  channelId: string,
): Promise<ChannelResource> {
  const known = await readChannels(ctx, target);
  const found = known.find(({ Id }) => isSameId(Id, channelId));
  if (!found) {
    throw new NotFoundError(
      `Octopus project '${target.project.Name}' has no channel '${channelId}'`,
    );
  }
  return found;
}
