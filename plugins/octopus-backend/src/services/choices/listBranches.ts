import {
  OctopusBranchChoice,
  octopusProjectReadPermission,
} from '@octopus-backstage/plugin-octopus-common';
import { TemplatePackageResource } from '@octopus-backstage/plugin-octopus-node';
import { z } from 'zod';
import { cacheKey } from '../../cache/SharedCache';
import { Caller } from '../../context/Caller';
import { ServiceContext } from '../../context/ServiceContext';
import { toBranches } from '../../mapping/toBranches';
import { readPackageBuilds } from '../../octopus/builds';
import { readReleaseTemplate } from '../../octopus/previews';
import { readChannels } from '../../octopus/settings';
import { openEntity } from '../../target/openEntity';
import { ProjectTarget } from '../../target/ProjectTarget';

const FRESH_MS = 30_000;
const shape = z.array(z.object({ branch: z.string() }));
/** What `octopus:feature-branch` calls the channel of such builds by default. */
const CHANNEL = 'Feature Branch';
/** Of how many packages the builds are read, with two requests each. */
const MOST_PACKAGES = 10;

/** Lists the branches of an entity's project that have builds. */
export async function listEntityBranches(
  ctx: ServiceContext,
  caller: Caller,
  ref: string,
): Promise<OctopusBranchChoice[]> {
  const permission = octopusProjectReadPermission;
  const { target } = await openEntity(ctx, caller, ref, permission);
  return readBranches(ctx, target);
}

/** Reads the branches of a project; all who ask share what was read. */
export async function readBranches(
  ctx: ServiceContext,
  target: ProjectTarget,
): Promise<OctopusBranchChoice[]> {
  const { value } = await ctx.cache.read<OctopusBranchChoice[]>(
    cacheKey('branchBuilds', target.key),
    { load: () => loadBranches(ctx, target), shape, freshMs: FRESH_MS },
  );
  return value;
}

async function loadBranches(
  ctx: ServiceContext,
  target: ProjectTarget,
): Promise<OctopusBranchChoice[]> {
  const channels = await readChannels(ctx, target);
  const channel =
    channels.find(({ Name }) => Name === CHANNEL) ??
    channels.find(({ IsDefault }) => IsDefault) ??
    channels[0];
  const { Packages } = await readReleaseTemplate(target, channel.Id, {});
  const builds = await Promise.all(
    distinct(Packages)
      .slice(0, MOST_PACKAGES)
      .map(each => readPackageBuilds(target, each)),
  );
  return toBranches(builds);
}

/** The packages whose versions can be asked for, each once. */
function distinct(
  packages: TemplatePackageResource[],
): TemplatePackageResource[] {
  const known = new Map(
    packages
      .filter(({ IsResolvable }) => IsResolvable)
      .map(each => [JSON.stringify([each.FeedId, each.PackageId]), each]),
  );
  return [...known.values()];
}
