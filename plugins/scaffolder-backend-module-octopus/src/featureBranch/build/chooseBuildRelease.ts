import { ConflictError } from '@backstage/errors';
import {
  projectContentPath,
  ReleaseTemplateResource,
  TemplatePackageResource,
} from '@octopus-backstage/plugin-octopus-node';
import {
  Checkpoint,
  FeatureBranchContext,
} from '../context/FeatureBranchContext';
import { spaceApi } from '../context/spaceApi';
import { WantedBuild } from '../branches/readBranch';
import { branchBuiltFrom } from '../releases/branchBuiltFrom';
import { createRelease, findRelease } from '../releases/createRelease';
import { ChannelResource, ProjectResource } from '../resources/projects';
import {
  BuildInformationResource,
  ReleaseResource,
} from '../resources/releases';
import { findBuild } from './findBuild';
import { peekInformationOf } from './readInformation';
import { selectPackages } from './selectPackages';

/** The release of a build, which has the version of the build. */
export interface BuildRelease {
  version: string;
  /** Gives the release, and creates it when there is none. */
  getOrCreate(): Promise<ReleaseResource>;
}

interface BuildQuery extends WantedBuild {
  project: ProjectResource;
  channel: ChannelResource;
}

/** A version of each package that has a build of the branch. */
interface Build {
  version: string;
  packages: TemplatePackageResource[];
  builds: Map<TemplatePackageResource, string>;
}

/**
 * Chooses the build of a branch to deploy, and its release in the channel for
 * such builds. A task that is resumed keeps its choice, even when the branch has
 * a newer build by then.
 *
 * @throws NotFoundError when there is no such build, ConflictError when its
 * version belongs to a release of something else, or its build information
 * names another branch
 */
export async function chooseBuildRelease(
  ctx: FeatureBranchContext,
  query: BuildQuery,
  checkpoint: Checkpoint,
): Promise<BuildRelease> {
  const newest = await chooseBuild(ctx, query);
  let chosen: BuildRelease | undefined;
  const version = await checkpoint('version', async () => {
    // In here, so that a build that is refused does not stay the choice, and
    // one that came after the choice is not looked at.
    chosen = await openBuildRelease(ctx, query, newest);
    return newest.version;
  });
  if (chosen) {
    return chosen;
  }
  const kept =
    version === newest.version
      ? newest
      : await chooseBuild(ctx, { ...query, version });
  return openBuildRelease(ctx, query, kept);
}

async function chooseBuild(
  ctx: FeatureBranchContext,
  query: BuildQuery,
): Promise<Build> {
  const { project, channel } = query;
  const { Packages } = await spaceApi(ctx).get<ReleaseTemplateResource>(
    `${projectContentPath(project, 'deploymentprocesses')}/template`,
    { channel: channel.Id },
  );
  const builds = await findBuild(ctx, Packages, query);
  const [version] = builds.values();
  return { version, packages: Packages, builds };
}

async function openBuildRelease(
  ctx: FeatureBranchContext,
  query: BuildQuery,
  { version, packages, builds }: Build,
): Promise<BuildRelease> {
  const { project, channel, branch } = query;
  if (query.findBuildsBy === 'label') {
    for (const [each, build] of builds) {
      checkBranch(version, query, await peekInformationOf(ctx, each, build));
    }
  }
  const selected = await selectPackages(ctx, channel, packages, builds);
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
      `Creating release ${version} of '${project.Name}' in the channel '${channel.Name}'`,
    );
    const release = await createRelease(ctx, project, {
      channelId: channel.Id,
      version,
      notes: `A build of the branch ${branch}.`,
      packages: selected,
      isSame,
    });
    if (!release) {
      throw taken();
    }
    return release;
  };
  return {
    version,
    getOrCreate: async () => {
      const release = existing ?? (await create());
      const versions = [...builds.values()];
      const informed = (release.BuildInformation ?? []).filter(each =>
        versions.includes(each.Version),
      );
      checkBranch(version, query, informed);
      return release;
    },
  };
}

/** A label can be the same for several branches where another tool wrote it. */
function checkBranch(
  version: string,
  { branch, isNamed }: BuildQuery,
  informed: BuildInformationResource[],
): void {
  const other = informed
    .map(branchBuiltFrom)
    .find(name => name && name !== branch);
  if (isNamed && other) {
    throw new ConflictError(
      `The build information of release ${version} says that it was built from the branch '${other}', though its version names '${branch}'. Where another tool than the workflow of a service from this portal makes the versions, set 'findBuildsBy' to build-information; or leave out the branch to deploy that version all the same`,
    );
  }
}
