import { cacheKey } from '../../cache/cacheKey';
import {
  ChannelResource,
  EnvironmentResource,
  LifecycleResource,
} from '../../resources/projects';
import { ServiceContext } from '../ServiceContext';
import { ProjectTarget } from '../target/ProjectTarget';

/** Settings of a project, and of its space, seldom change. */
const CHANNELS_MS = 2 * 60_000;
const SPACE_MS = 10 * 60_000;

/** All channels of a project. */
export async function readChannels(
  { cache }: ServiceContext,
  { key, space, project, read }: ProjectTarget,
  onLoad?: () => void,
): Promise<ChannelResource[]> {
  const known = await cache.read(cacheKey('channels', key), {
    load: () =>
      read.list<ChannelResource>(
        `/api/${space.id}/projects/${project.Id}/channels`,
      ),
    freshMs: CHANNELS_MS,
    onLoad,
  });
  return known.value;
}

function lifecyclesKey({ instance, space }: ProjectTarget): string {
  return cacheKey('lifecycles', instance.name, space.id);
}

/** All lifecycles of the space. */
export async function readLifecycles(
  { cache }: ServiceContext,
  target: ProjectTarget,
  onLoad?: () => void,
): Promise<LifecycleResource[]> {
  const { space, read } = target;
  const known = await cache.read(lifecyclesKey(target), {
    load: () =>
      read.get<LifecycleResource[]>(`/api/${space.id}/lifecycles/all`),
    freshMs: SPACE_MS,
    onLoad,
  });
  return known.value;
}

/** The same without a request, however old. */
export function peekLifecycles(
  { cache }: ServiceContext,
  target: ProjectTarget,
): Promise<LifecycleResource[] | undefined> {
  return cache.peek(lifecyclesKey(target));
}

/** All environments of the space, in its order. */
export async function readEnvironments(
  { cache }: ServiceContext,
  { instance, space, read }: ProjectTarget,
): Promise<EnvironmentResource[]> {
  const known = await cache.read(
    cacheKey('environments', instance.name, space.id),
    {
      load: async () => {
        const all = await read.get<EnvironmentResource[]>(
          `/api/${space.id}/environments/all`,
        );
        return all.map(({ Id, Name }) => ({ Id, Name }));
      },
      freshMs: SPACE_MS,
    },
  );
  return known.value;
}
