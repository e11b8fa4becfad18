import { NotFoundError } from '@backstage/errors';
import { OctopusSpaceChoice } from '@octopus-backstage/plugin-octopus-common';
import { OctopusClient, Space } from '@octopus-backstage/plugin-octopus-node';
import { z } from 'zod';
import { checkAnySpace, visibleSpaces } from '../access/visibleSpaces';
import { cacheKey } from '../cache/SharedCache';
import { Caller } from '../context/Caller';
import { ServiceContext } from '../context/ServiceContext';
import { omitEmpty } from '../mapping/fields';
import { createReader } from './createReader';
import { findInstance } from './openSpace';
import { SpaceTarget } from './ProjectTarget';

const FRESH_MS = 60_000;
const shape = z.array(z.object({ id: z.string(), name: z.string() }));

interface KnownSpace extends OctopusSpaceChoice {
  slug?: string;
}

/** Ignores case, as Octopus does for names. */
export function isCalled(
  { id, name, slug }: { id: string; name: string; slug?: string },
  wanted: string,
): boolean {
  const lower = (text = '') => text.trim().toLocaleLowerCase('en-US');
  return [id, name, slug].some(each => each && lower(each) === lower(wanted));
}

/**
 * Reads the spaces of an instance that the caller may see, by name.
 *
 * @throws NotAllowedError when the caller may see none, before any request;
 * NotFoundError when there is no such instance
 */
export async function readVisibleSpaces(
  ctx: ServiceContext,
  caller: Caller,
  instance: string | undefined,
): Promise<KnownSpace[]> {
  const { client, spaces } = await readAllSpaces(ctx, caller, instance);
  return visibleSpaces(ctx, caller, client.instance.name, spaces);
}

/**
 * Reads all spaces, for somebody who may see some of them. They are cached
 * together: whoever calls this has to ask which of them the caller may see.
 */
async function readAllSpaces(
  ctx: ServiceContext,
  caller: Caller,
  instance: string | undefined,
): Promise<{ client: OctopusClient; spaces: KnownSpace[] }> {
  await checkAnySpace(ctx, caller);
  const { client } = findInstance(ctx.octopus, instance);
  const { value: spaces } = await ctx.cache.read<KnownSpace[]>(
    cacheKey('spaces', client.instance.name),
    { load: () => loadSpaces(client), shape, freshMs: FRESH_MS },
  );
  return { client, spaces };
}

/** Source: definition `SpaceResource` of the OpenAPI document. */
async function loadSpaces(client: OctopusClient): Promise<KnownSpace[]> {
  const all = await createReader(client).list<Space>('/api/spaces/all');
  return all
    .map(({ Id, Name, Slug, Description }) => ({
      id: Id,
      name: Name,
      ...omitEmpty({ slug: Slug, description: Description }),
    }))
    .sort((a, b) => a.name.localeCompare(b.name, 'en'));
}

/**
 * Opens a space by its id, name or slug.
 *
 * @throws NotAllowedError when the caller may see no space, NotFoundError when
 * they may see none that is called so: the error does not tell whether there is
 * one, and names no other
 */
export async function openVisibleSpace(
  ctx: ServiceContext,
  caller: Caller,
  { instance, space: wanted }: { instance?: string; space: string },
): Promise<SpaceTarget> {
  const { client, spaces } = await readAllSpaces(ctx, caller, instance);
  const { name } = client.instance;
  // One that is called so and is not seen must not hide one that is.
  const [found] = await visibleSpaces(
    ctx,
    caller,
    name,
    spaces.filter(space => isCalled(space, wanted)),
  );
  if (!found) {
    throw new NotFoundError(
      `There is no space '${wanted}' on the Octopus instance '${name}' that you can see`,
    );
  }
  return {
    instance: client.instance,
    space: { id: found.id, name: found.name },
    read: createReader(client),
  };
}
