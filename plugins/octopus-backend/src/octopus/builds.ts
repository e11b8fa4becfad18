import { NotFoundError } from '@backstage/errors';
import { TemplatePackageResource } from '@octopus-backstage/plugin-octopus-node';
import {
  InformationResource,
  PackageBuilds,
  PackageVersionResource,
} from '../resources/builds';
import { PageResource } from '../resources/projects';
import { ProjectTarget } from '../target/ProjectTarget';

/** How many of the newest versions, and of the newest records, are looked at. */
const TAKE = 200;
/** What people send for "a prerelease": octopus-api.md §6.15. */
const ANY_PRERELEASE = '^[^\\+].*';

/**
 * Reads the newest builds of branches of a package from its feed, and what their
 * build information says. Servers of 2021 ignore the tag, and list other versions
 * as well. A credential that may not see build information finds none.
 */
export async function readPackageBuilds(
  { space, read }: ProjectTarget,
  { FeedId, PackageId }: TemplatePackageResource,
): Promise<PackageBuilds> {
  const versions = read.get<PageResource<PackageVersionResource>>(
    `/api/${space.id}/feeds/${FeedId}/packages/versions`,
    {
      packageId: PackageId,
      includePreRelease: true,
      preReleaseTag: ANY_PRERELEASE,
      take: TAKE,
    },
  );
  const informed = read
    .get<PageResource<InformationResource>>(
      `/api/${space.id}/build-information`,
      { packageId: PackageId, take: TAKE },
    )
    .catch(error => {
      if (error instanceof NotFoundError) {
        return { Items: [] };
      }
      throw error;
    });
  const [{ Items }, { Items: records }] = await Promise.all([
    versions,
    informed,
  ]);
  return {
    versions: Items,
    informed: records.filter(each => each.PackageId === PackageId),
  };
}
