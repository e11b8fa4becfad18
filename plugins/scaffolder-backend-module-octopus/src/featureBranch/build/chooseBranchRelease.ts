import { ConflictError, NotFoundError } from '@backstage/errors';
import { ReleaseTemplateResource } from '@octopus-backstage/plugin-octopus-node';
import { api } from '../api';
import { FeatureBranchContext } from '../FeatureBranchContext';
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
 * the one that is there, or a new one, which has the version of the build. It
 * is made by the plain route, which servers of 2021 have too.
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
  if (existing) {
    const isSame = [...builds].every(([{ ActionName }, build]) =>
      existing.SelectedPackages.some(
        each => each.ActionName === ActionName && each.Version === build,
      ),
    );
    if (existing.ChannelId !== channel.Id || !isSame) {
      throw new ConflictError(
        `'${project.Name}' has a release ${version} already, and it is not this build in the channel '${channel.Name}': delete it in Octopus, or push a new build`,
      );
    }
  }
  const create = () => {
    ctx.logger.info(
      `Making release ${version} of '${project.Name}' in the channel '${channel.Name}'`,
    );
    return api(ctx).post<ReleaseResource>(
      '/releases',
      {
        ProjectId: project.Id,
        ChannelId: channel.Id,
        Version: version,
        ReleaseNotes: `A build of the branch ${options.branch}.`,
        SelectedPackages: selected,
      },
      () => findRelease(ctx, project, version),
    );
  };
  return { version, obtain: async () => existing ?? create() };
}

async function findRelease(
  ctx: FeatureBranchContext,
  project: ProjectResource,
  version: string,
): Promise<ReleaseResource | undefined> {
  try {
    return await api(ctx).get<ReleaseResource>(
      `/projects/${project.Id}/releases/${encodeURIComponent(version)}`,
    );
  } catch (error) {
    if (error instanceof NotFoundError) {
      return undefined;
    }
    throw error;
  }
}
