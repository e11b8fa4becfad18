import {
  OctopusFindableRunbook,
  OctopusProjectRef,
} from '@octopus-backstage/plugin-octopus-common';
import { isInGit } from '@octopus-backstage/plugin-octopus-node';
import { z, ZodType } from 'zod';
import { cacheKey, Cached } from '../../cache/SharedCache';
import { ServiceContext } from '../../context/ServiceContext';
import {
  ListedRelease,
  toFindableRunbook,
  toListedRelease,
} from '../../mapping/toFindable';
import { readChannels } from '../../octopus/settings';
import { readRunbooks } from '../../octopus/runbooks';
import { openProject } from '../../target/openProject';
import { openInstance } from '../../target/openSpace';
import { readReleasePage } from '../releases/releasePages';

/** What there is to find of a project, as of when it was read. */
export interface FindableProject {
  spaceId: string;
  projectId: string;
  name: string;
  /** Names of channels, by id. */
  channels: Record<string, string>;
  /** The newest ones, newest first. */
  releases: ListedRelease[];
  /** Set where the project has its runbooks in Git: no list of the space has these. */
  gitRunbooks?: OctopusFindableRunbook[];
}

/** How many of its newest releases can be found. */
export const MOST_RELEASES = 100;
/**
 * What is new comes from lists of the space; this is for notes that somebody has
 * changed later, and for names.
 */
const FRESH_MS = 24 * 60 * 60_000;

const text = z.string();
const shape: ZodType = z.object({
  spaceId: text,
  projectId: text,
  name: text,
  channels: z.record(text, text),
  releases: z.array(
    z.object({
      id: text,
      projectId: text,
      channelId: text,
      found: z.object({
        version: text,
        assembled: text,
        releaseNotes: text.optional(),
        packages: z.array(text),
        changes: z.array(text),
      }),
    }),
  ),
  gitRunbooks: z
    .array(z.object({ id: text, name: text, description: text.optional() }))
    .optional(),
});

/**
 * Reads what there is to find of a project: at most once a day from Octopus, for
 * about three requests, and otherwise from what is known.
 *
 * @param options - `again`: whether to read it from Octopus now
 */
export async function readFindableProject(
  ctx: ServiceContext,
  ref: OctopusProjectRef,
  options: { again?: boolean } = {},
): Promise<Cached<FindableProject>> {
  const { client, defaultSpace } = openInstance(ctx.octopus, ref);
  const { name, baseUrl } = client.instance;
  const space = ref.spaceId ?? defaultSpace ?? '';
  const key = cacheKey('findable', name, baseUrl, space, ref.project);
  if (options.again) {
    ctx.cache.invalidate(key);
  }
  return ctx.cache.read<FindableProject>(key, {
    load: () => load(ctx, ref),
    shape,
    keptShape: shape,
    scope: key,
    freshMs: FRESH_MS,
  });
}

async function load(
  ctx: ServiceContext,
  ref: OctopusProjectRef,
): Promise<FindableProject> {
  const target = await openProject(ctx, ref);
  const { Items } = await readReleasePage(ctx, target, {
    offset: 0,
    limit: MOST_RELEASES,
  });
  const channels = await readChannels(ctx, target);
  return {
    spaceId: target.space.id,
    projectId: target.project.Id,
    name: target.project.Name,
    channels: Object.fromEntries(channels.map(({ Id, Name }) => [Id, Name])),
    releases: Items.map(toListedRelease),
    ...(isInGit(target.project, 'runbooks') && {
      gitRunbooks: (await readRunbooks(ctx, target)).map(toFindableRunbook),
    }),
  };
}
