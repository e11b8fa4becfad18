import { InputError, NotFoundError } from '@backstage/errors';
import {
  OctopusService,
  OctopusClient,
  Space,
} from '@octopus-backstage/plugin-octopus-node';
import {
  OCTOPUS_INSTANCE_ANNOTATION,
  OctopusProjectRef,
} from '@octopus-backstage/plugin-octopus-common';
import { z } from 'zod';
import { cacheKey, Cached } from '../cache/SharedCache';
import { ServiceContext } from '../context/ServiceContext';
import { isPlainNotFound, withReason } from '../errors/translateError';
import { createReader, OctopusReader } from './createReader';

/**
 * Opens the instance that an entity's annotations name.
 *
 * @throws NotFoundError with reason `notConfigured` when there is no such
 * instance, or when there are several and none is named
 */
export function openInstance(
  octopus: OctopusService,
  ref: Pick<OctopusProjectRef, 'instance'>,
) {
  const where = ` (annotation '${OCTOPUS_INSTANCE_ANNOTATION}')`;
  return findInstance(octopus, ref.instance, where);
}

/**
 * Opens an instance by its name, or the only one.
 *
 * @param where - what to add to an error
 * @throws NotFoundError as `openInstance`
 */
export function findInstance(
  octopus: OctopusService,
  instance: string | undefined,
  where = '',
) {
  try {
    const client = octopus.client({ instance, access: 'read' });
    const { defaultSpace } = octopus
      .instances()
      .find(({ name }) => name === client.instance.name)!;
    return { client, defaultSpace };
  } catch (error) {
    if (error instanceof InputError || error instanceof NotFoundError) {
      throw withReason(
        new NotFoundError(`${error.message}${where}`),
        'notConfigured',
      );
    }
    throw error;
  }
}

const FRESH_MS = 60 * 60_000;
const shape = z.object({ id: z.string(), name: z.string().optional() });
const DEFAULT = '(default)';
const SPACE_ID = /^Spaces-\d+$/;

/** The fields of a space that go into the cache. */
export interface KnownSpace {
  id: string;
  name?: string;
}

/** The address as well: another server may get the name of an instance. */
function keyOf({ instance }: OctopusClient, wanted: string): string {
  return cacheKey('space', instance.name, instance.baseUrl, wanted);
}

/**
 * Finds a space by name or slug, or the server's default space when neither is
 * given. Costs one request an hour. An id costs none; the result has a name
 * only if it is in the cache.
 */
export async function openSpace(
  ctx: ServiceContext,
  client: OctopusClient,
  wanted: string | undefined,
): Promise<Cached<KnownSpace>> {
  if (!wanted || !SPACE_ID.test(wanted)) {
    return readSpace(ctx, client, wanted);
  }
  const known = await ctx.cache.peek<KnownSpace>(keyOf(client, wanted), shape);
  return { value: known ?? { id: wanted }, loadedAt: 0 };
}

/** Finds a space in what is known, however old, without a request. */
export async function recallSpace(
  { cache }: ServiceContext,
  client: OctopusClient,
  wanted: string | undefined,
): Promise<KnownSpace | undefined> {
  return wanted && SPACE_ID.test(wanted)
    ? { id: wanted }
    : cache.peek<KnownSpace>(keyOf(client, wanted ?? DEFAULT), shape, shape);
}

/** Finds a space with its name, and caches it under its id as well. */
export async function readSpace(
  { cache }: ServiceContext,
  client: OctopusClient,
  wanted: string | undefined,
): Promise<Cached<KnownSpace>> {
  const load = async () => {
    const read = createReader(client);
    try {
      const { Id, Name } = wanted
        ? await read.resolveSpace(wanted)
        : await readDefaultSpace(client, read);
      return { id: Id, name: Name };
    } catch (error) {
      if (wanted && isPlainNotFound(error)) {
        throw notFound(client, wanted);
      }
      throw error instanceof NotFoundError
        ? withReason(error, 'notConfigured')
        : error;
    }
  };
  const found = await cache.read(keyOf(client, wanted ?? DEFAULT), {
    load,
    shape,
    keptShape: shape,
    freshMs: FRESH_MS,
    mayBeOld: true,
  });
  if (found.isNew && found.value.id !== wanted) {
    await cache.read(keyOf(client, found.value.id), {
      load: async () => found.value,
      shape,
      freshMs: FRESH_MS,
    });
  }
  return found;
}

function notFound(client: OctopusClient, wanted: string): Error {
  return withReason(
    new NotFoundError(
      `Octopus instance '${client.instance.name}' has no space '${wanted}' that the portal can see`,
    ),
    'notConfigured',
  );
}

async function readDefaultSpace(
  client: OctopusClient,
  read: OctopusReader,
): Promise<Space> {
  const spaces = await read.list<Space>('/api/spaces/all');
  const found = spaces.find(({ IsDefault }) => IsDefault);
  if (!found) {
    throw new NotFoundError(
      `Octopus instance '${client.instance.name}' has no default space: name one as its defaultSpace under octopus.instances, or in the annotation`,
    );
  }
  return found;
}
