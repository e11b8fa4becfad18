import { SelectedPackageResource } from '@octopus-backstage/plugin-octopus-node';
import { api } from '../api';
import { createOrFind } from '../createOrFind';
import { FeatureBranchContext } from '../FeatureBranchContext';
import { ProjectResource } from '../resources/projects';
import { ReleaseResource } from '../resources/releases';
import { findRelease } from './findRelease';

/**
 * Creates a release by the plain route, which servers of 2021 have too. Where
 * somebody else took its version in the meantime, or the answer to an earlier
 * attempt was lost, the release that is there is used if it is the same.
 *
 * @param wanted - `isSame`: whether a release of that version holds what this
 * one would
 * @returns undefined when the version is that of another release
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
  const made = await createOrFind(
    () =>
      api(ctx).post<ReleaseResource>(
        '/releases',
        {
          ProjectId: project.Id,
          ChannelId: channelId,
          Version: version,
          ReleaseNotes: notes,
          SelectedPackages: packages,
        },
        async () => {
          const found = await find();
          return found && isSame(found) ? found : undefined;
        },
      ),
    find,
  );
  if (made.created) {
    return made.created;
  }
  const isUsed = isSame(made.existing);
  ctx.logger.info(
    `Somebody else has just made release ${version} of '${project.Name}'${
      isUsed ? ', which is the same' : ', and it is another one'
    }`,
  );
  return isUsed ? made.existing : undefined;
}
