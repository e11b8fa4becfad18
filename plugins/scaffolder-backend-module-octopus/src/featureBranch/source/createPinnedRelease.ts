import { ConflictError, InputError } from '@backstage/errors';
import {
  nextVersion,
  ReleaseTemplateResource,
  SelectedPackageResource,
} from '@octopus-backstage/plugin-octopus-node';
import { api } from '../api';
import { FeatureBranchContext } from '../FeatureBranchContext';
import { Stack } from '../projects/findStack';
import { createRelease } from '../releases/createRelease';
import { EnvironmentResource, ProjectResource } from '../resources/projects';
import { ReleaseResource } from '../resources/releases';

const NOTES = 'Made through Backstage, to be copied for feature branches';

/** Whether a release was made by `createPinnedRelease`. */
export function isPinned({ ReleaseNotes }: ReleaseResource): boolean {
  return ReleaseNotes?.startsWith(NOTES) ?? false;
}

/** So many numbers may be taken by others before it gives up. */
const MOST_NUMBERS = 5;
/** Releases among which one that somebody else has just made is looked for. */
const NEWEST = 30;

/**
 * Makes a release of the stack with given versions of its services; the rest
 * of it is as in another release. Where somebody else took its number since
 * Octopus proposed it, theirs is used if it holds the same, as when two people
 * copy an environment at once; else the next number is taken.
 *
 * @param options - `versions`: by name of the step that deploys the service
 * @throws InputError when Octopus proposes no number, ConflictError when others
 * take every number that it proposes
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
  const tried = new Set<string>();
  while (tried.size < MOST_NUMBERS) {
    const { version, packages } = await proposeRelease(ctx, options);
    if (!version) {
      throw new InputError(
        `Octopus proposes no number for the next release of '${project.Name}': give the project a version template under its release versioning`,
      );
    }
    if (tried.has(version)) {
      break;
    }
    tried.add(version);
    const isSame = (found: ReleaseResource) =>
      isPinned(found) &&
      found.ChannelId === like.ChannelId &&
      packages.every(
        each =>
          versionIn(found, each.ActionName, each.PackageReferenceName) ===
          each.Version,
      );
    // After the number was proposed: one that is made later takes that number.
    const existing = (await newestReleases(ctx, project)).find(isSame);
    if (existing) {
      return existing;
    }
    ctx.logger.info(
      `Services were deployed to ${source.Name} on their own since release ${like.Version} of '${project.Name}'; release ${version} gets the versions that run there`,
    );
    const release = await createRelease(ctx, project, {
      channelId: like.ChannelId,
      version,
      notes: `${NOTES}: what runs in ${source.Name}.`,
      packages,
      isSame,
    });
    if (release) {
      return release;
    }
  }
  throw new ConflictError(
    `'${
      project.Name
    }' has other releases with the numbers that Octopus proposed for a new one (${[
      ...tried,
    ].join(', ')}): try again, or check the release versioning of the project`,
  );
}

/** What Octopus would number the release, and what would be in it. */
async function proposeRelease(
  ctx: FeatureBranchContext,
  options: Parameters<typeof createPinnedRelease>[1],
): Promise<{ version?: string; packages: SelectedPackageResource[] }> {
  const { stack, like, versions } = options;
  const template = await api(ctx).get<ReleaseTemplateResource>(
    `/projects/${stack.project.Id}/deploymentprocesses/template`,
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
  return { version, packages };
}

async function newestReleases(
  ctx: FeatureBranchContext,
  { Id }: ProjectResource,
): Promise<ReleaseResource[]> {
  const { Items } = await api(ctx).get<{ Items: ReleaseResource[] }>(
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
