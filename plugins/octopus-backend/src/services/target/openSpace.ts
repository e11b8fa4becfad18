import { NotFoundError } from '@backstage/errors';
import { OctopusClient, Space } from '@octopus-backstage/plugin-octopus-node';
import { cacheKey } from '../../cache/cacheKey';
import { Known } from '../../cache/SharedCache';
import { withReason } from '../../errors/withReason';
import { ServiceContext } from '../ServiceContext';
import { createReader, OctopusReader } from './createReader';

const FRESH_MS = 60 * 60_000;
const DEFAULT = '(default)';
const SPACE_ID = /^Spaces-\d+$/;

/** A space as it is kept in the cache. */
export interface KnownSpace {
  id: string;
  name?: string;
}

function keyOf(client: OctopusClient, wanted: string): string {
  return cacheKey('space', client.instance.name, wanted);
}

/**
 * Finds a space by name or slug; without one, the server's default space.
 * Costs one request an hour. An id is taken as it is, at no cost: its name is
 * added where it is known.
 */
export async function openSpace(
  ctx: ServiceContext,
  client: OctopusClient,
  wanted: string | undefined,
): Promise<Known<KnownSpace>> {
  if (!wanted || !SPACE_ID.test(wanted)) {
    return readSpace(ctx, client, wanted);
  }
  const known = await ctx.cache.peek<KnownSpace>(keyOf(client, wanted));
  return { value: known ?? { id: wanted }, loadedAt: 0 };
}

/** Finds a space with its name, and knows it by its id, too, from then on. */
export async function readSpace(
  { cache }: ServiceContext,
  client: OctopusClient,
  wanted: string | undefined,
): Promise<Known<KnownSpace>> {
  const load = async () => {
    const read = createReader(client);
    try {
      const { Id, Name } = wanted
        ? await read.resolveSpace(wanted)
        : await defaultSpace(client, read);
      return { id: Id, name: Name };
    } catch (error) {
      throw error instanceof NotFoundError
        ? withReason(error, 'notConfigured')
        : error;
    }
  };
  const found = await cache.read(keyOf(client, wanted ?? DEFAULT), {
    load,
    freshMs: FRESH_MS,
  });
  if (found.isNew && found.value.id !== wanted) {
    await cache.read(keyOf(client, found.value.id), {
      load: async () => found.value,
      freshMs: FRESH_MS,
    });
  }
  return found;
}

async function defaultSpace(
  client: OctopusClient,
  read: OctopusReader,
): Promise<Space> {
  const spaces = await read.list<Space>('/api/spaces/all');
  const found = spaces.find(({ IsDefault }) => IsDefault);
  if (!found) {
    throw new NotFoundError(
      `Octopus instance '${client.instance.name}' has no default space: name one in its defaultSpace under octopus.instances, or in the annotation`,
    );
  }
  return found;
}
