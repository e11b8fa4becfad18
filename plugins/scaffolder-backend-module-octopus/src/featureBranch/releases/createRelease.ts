import { NotFoundError } from '@backstage/errors';
import {
  createOrFind,
  encodeSegment,
  SelectedPackageResource,
  versionControlReference,
} from '@octopus-backstage/plugin-octopus-node';
import { FeatureBranchContext } from '../context/FeatureBranchContext';
import { spaceApi } from '../context/spaceApi';
import { ProjectResource } from '../resources/projects';
import { ReleaseResource } from '../resources/releases';

/** Finds the release of a project with exactly this version. */
export async function findRelease(
  ctx: FeatureBranchContext,
  project: ProjectResource,
  version: string,
): Promise<ReleaseResource | undefined> {
  try {
    return await spaceApi(ctx).get<ReleaseResource>(
      `/projects/${project.Id}/releases/${encodeSegment(version)}`,
    );
  } catch (error) {
    if (error instanceof NotFoundError) {
      return undefined;
    }
    throw error;
  }
}

/**
 * Creates a release, by the route that servers of 2021 have too; that of a
 * version-controlled project is made of its default branch. When a release
 * has the version by now, because somebody else was faster or the response to an
 * earlier attempt was lost, it is used if it is the same.
 *
 * @param wanted - `isSame`: compares such a release with the wanted one
 * @returns undefined when the version belongs to another release
 */
export async function createRelease(
  ctx: FeatureBranchContext,
  project: ProjectResource,
  wanted: {
    channelId: string;
    version: string;
    notes: string;
    packages: SelectedPackageResource[];
    isSame(release: ReleaseResource): boolean;
  },
): Promise<ReleaseResource | undefined> {
  const { channelId, version, notes, packages, isSame } = wanted;
  const find = () => findRelease(ctx, project, version);
  const result = await createOrFind(
    () =>
      spaceApi(ctx).post<ReleaseResource>(
        '/releases',
        {
          ProjectId: project.Id,
          ChannelId: channelId,
          Version: version,
          ReleaseNotes: notes,
          SelectedPackages: packages,
          ...versionControlReference(project),
        },
        async () => {
          const found = await find();
          return found && isSame(found) ? found : undefined;
        },
      ),
    find,
  );
  if (result.created) {
    return result.created;
  }
  const isUsed = isSame(result.existing);
  ctx.logger.info(
    `Somebody else has just created release ${version} of '${project.Name}'${
      isUsed ? ', which is the same' : ', which is different'
    }`,
  );
  return isUsed ? result.existing : undefined;
}
