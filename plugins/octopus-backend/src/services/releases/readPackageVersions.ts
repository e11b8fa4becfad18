import {
  ruleFor,
  TemplatePackageResource,
} from '@octopus-backstage/plugin-octopus-node';
import { z } from 'zod';
import { cacheKey } from '../../cache/SharedCache';
import { ServiceContext } from '../../context/ServiceContext';
import { ChannelResource, PageResource } from '../../resources/projects';
import { ProjectTarget } from '../../target/ProjectTarget';

/** How many of the newest versions to offer. */
const TAKE = 20;
const FRESH_MS = 10_000;
const KEEP_MS = 60_000;
const shape = z.array(z.string());

/**
 * Reads the versions of a package that a channel allows, newest first. The feed
 * filters by the range and tag of the channel's rule (octopus-api.md §3).
 * Returns none when a variable determines the package.
 */
export async function readPackageVersions(
  { cache }: ServiceContext,
  { instance, space, read }: ProjectTarget,
  { Rules }: ChannelResource,
  wanted: TemplatePackageResource,
): Promise<string[]> {
  if (!wanted.IsResolvable) {
    return [];
  }
  const rule = ruleFor(Rules, wanted);
  const path = `/api/${space.id}/feeds/${wanted.FeedId}/packages/versions`;
  const query = {
    packageId: wanted.PackageId,
    take: TAKE,
    versionRange: rule?.VersionRange || undefined,
    preReleaseTag: rule?.Tag || undefined,
  };
  const { value } = await cache.read(
    cacheKey('versions', instance.name, path, JSON.stringify(query)),
    {
      load: async () => {
        const page = await read.get<PageResource<{ Version: string }>>(
          path,
          query,
        );
        return page.Items.map(({ Version }) => Version);
      },
      shape,
      freshMs: FRESH_MS,
      keepMs: KEEP_MS,
    },
  );
  return value;
}
