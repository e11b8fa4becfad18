import {
  ruleFor,
  TemplatePackageResource,
} from '@octopus-backstage/plugin-octopus-node';
import { cacheKey } from '../../../cache/cacheKey';
import { ChannelResource, PageResource } from '../../../resources/projects';
import { ServiceContext } from '../../ServiceContext';
import { ProjectTarget } from '../../target/ProjectTarget';

/** So many of the newest are offered. */
const TAKE = 20;
const FRESH_MS = 10_000;
const KEEP_MS = 60_000;

/**
 * The versions of a package that a channel allows, newest first. The feed does
 * the filtering, with the range and tag of the channel's rule for the package
 * (octopus-api.md §3). None where the package is named by a variable.
 */
export async function readVersions(
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
      freshMs: FRESH_MS,
      keepMs: KEEP_MS,
    },
  );
  return value;
}
