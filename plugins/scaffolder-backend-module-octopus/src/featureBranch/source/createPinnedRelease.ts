import { InputError } from '@backstage/errors';
import {
  createNumbered,
  nextVersion,
  projectContentPath,
  ReleaseTemplateResource,
  SelectedPackageResource,
} from '@octopus-backstage/plugin-octopus-node';
import { FeatureBranchContext } from '../context/FeatureBranchContext';
import { spaceApi } from '../context/spaceApi';
import { Stack } from '../projects/findStack';
import { createRelease } from '../releases/createRelease';
import { EnvironmentResource, ProjectResource } from '../resources/projects';
import { ReleaseResource } from '../resources/releases';

/** The start of a pinned release's notes, which alone distinguishes it from others. */
const NOTES = 'Created by Backstage as the base for feature branches';

/** What it was before, since releases stay. */
const EARLIER = 'Made through Backstage, to be copied for feature branches';

/** Whether `createPinnedRelease` created a release. */
export function isPinned({ ReleaseNotes }: ReleaseResource): boolean {
  return [NOTES, EARLIER].some(start => ReleaseNotes?.startsWith(start));
}

/** How many releases to search for the same one. */
const NEWEST = 30;

/**
 * Creates a release of the stack with given versions of its services, and
 * otherwise the packages of another release. Two people may copy an environment
 * at the same moment: when somebody else has created a release since Octopus
 * proposed its number, that release is used if it is the same, else the next
 * number is tried.
 *
 * @param options - `like`: the other release, `versions`: by name of the step
 * that deploys the service
 * @throws InputError when Octopus proposes no number, ConflictError when other
 * releases have all of the numbers that it proposes
 */
export async function createPinnedRelease(
  ctx: FeatureBranchContext,
  options: {
    stack: Stack;
    source: EnvironmentResource;
    like: ReleaseResource;
    versions: Map<string, string>;
  },
): Promise<ReleaseResource> {
  const { source, like } = options;
  const { project } = options.stack;
  return createNumbered({
    projectName: project.Name,
    propose: () => proposeRelease(ctx, options),
    create: async ({ version, packages }) => {
      const isSame = (found: ReleaseResource) =>
        isPinned(found) &&
        found.ChannelId === like.ChannelId &&
        packages.every(
          each =>
            versionIn(found, each.ActionName, each.PackageReferenceName) ===
            each.Version,
        );
      // Searched after the number was proposed: whoever creates one later takes
      // that number, and `createRelease` notices.
      const existing = (await newestReleases(ctx, project)).find(isSame);
      if (existing) {
        return existing;
      }
      ctx.logger.info(
        `Services were deployed to ${source.Name} on their own since release ${like.Version} of '${project.Name}'; release ${version} gets the versions that run there`,
      );
      return createRelease(ctx, project, {
        channelId: like.ChannelId,
        version,
        notes: `${NOTES} (state of ${source.Name}).`,
        packages,
        isSame,
      });
    },
  });
}

/**
 * The number that Octopus proposes for the release, and its packages.
 *
 * @throws InputError when it proposes no number
 */
async function proposeRelease(
  ctx: FeatureBranchContext,
  options: Parameters<typeof createPinnedRelease>[1],
): Promise<{ version: string; packages: SelectedPackageResource[] }> {
  const { like, versions } = options;
  const { project } = options.stack;
  const template = await spaceApi(ctx).get<ReleaseTemplateResource>(
    `${projectContentPath(project, 'deploymentprocesses')}/template`,
    { channel: like.ChannelId },
  );
  const packages = template.Packages.map(
    ({ ActionName, PackageReferenceName }) => ({
      ActionName,
      PackageReferenceName: PackageReferenceName ?? '',
      Version:
        versions.get(ActionName) ??
        versionIn(like, ActionName, PackageReferenceName) ??
        '',
    }),
  );
  const version = nextVersion(
    template,
    wanted => packages[template.Packages.indexOf(wanted)].Version,
  );
  if (!version) {
    throw new InputError(
      `Octopus proposes no number for the next release of '${project.Name}': give the project a version template under its release versioning`,
    );
  }
  return { version, packages };
}

async function newestReleases(
  ctx: FeatureBranchContext,
  { Id }: ProjectResource,
): Promise<ReleaseResource[]> {
  const { Items } = await spaceApi(ctx).get<{ Items: ReleaseResource[] }>(
    `/projects/${Id}/releases`,
    { take: NEWEST },
  );
  return Items;
}

function versionIn(
  { SelectedPackages }: ReleaseResource,
  actionName: string,
  reference: string | null,
): string | undefined {
  return SelectedPackages.find(
    selected =>
      selected.ActionName === actionName &&
      (selected.PackageReferenceName ?? '') === (reference ?? ''),
  )?.Version;
}
