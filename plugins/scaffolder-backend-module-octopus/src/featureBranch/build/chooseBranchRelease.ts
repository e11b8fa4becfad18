import { ConflictError } from '@backstage/errors';
import { ReleaseTemplateResource } from '@octopus-backstage/plugin-octopus-node';
import { api } from '../api';
import { FeatureBranchContext } from '../FeatureBranchContext';
import { createRelease } from '../releases/createRelease';
import { findRelease } from '../releases/findRelease';
import { ChannelResource, ProjectResource } from '../resources/projects';
import { ReleaseResource } from '../resources/releases';
import { findBuild } from './findBuild';
import { selectPackages } from './selectPackages';

/** A release of a branch's build. */
export interface BranchRelease {
  version: string;
  /** The release; makes it where there is none. */
  obtain(): Promise<ReleaseResource>;
}

/**
 * Finds the build of a branch, and its release in the channel for such builds:
 * the one that is there, or a new one, which has the version of the build.
 *
 * @throws NotFoundError when there is no such build, ConflictError when its
 * version is taken by a release that is none of this build in this channel
 */
export async function chooseBranchRelease(
  ctx: FeatureBranchContext,
  options: {
    project: ProjectResource;
    channel: ChannelResource;
    branch: string;
    labels: string[];
    version?: string;
  },
): Promise<BranchRelease> {
  const { project, channel } = options;
  const { Packages } = await api(ctx).get<ReleaseTemplateResource>(
    `/projects/${project.Id}/deploymentprocesses/template`,
    { channel: channel.Id },
  );
  const builds = await findBuild(ctx, Packages, options);
  const [version] = builds.values();
  const selected = await selectPackages(ctx, channel, Packages, builds);
  const existing = await findRelease(ctx, project, version);
  const isSame = ({ ChannelId, SelectedPackages }: ReleaseResource) =>
    ChannelId === channel.Id &&
    [...builds].every(([{ ActionName }, build]) =>
      SelectedPackages.some(
        each => each.ActionName === ActionName && each.Version === build,
      ),
    );
  const taken = () =>
    new ConflictError(
      `'${project.Name}' has a release ${version} already, and it is not this build in the channel '${channel.Name}': delete it in Octopus, or push a new build`,
    );
  if (existing && !isSame(existing)) {
    throw taken();
  }
  const create = async () => {
    ctx.logger.info(
      `Making release ${version} of '${project.Name}' in the channel '${channel.Name}'`,
    );
    const release = await createRelease(ctx, project, {
      channelId: channel.Id,
      version,
      notes: `A build of the branch ${options.branch}.`,
      packages: selected,
      isSame,
    });
    if (!release) {
      throw taken();
    }
    return release;
  };
  return { version, obtain: async () => existing ?? create() };
}
