import { SandboxContext } from '../../context';
import { GitCommit } from '../../git/commits';
import { projectAt } from '../../git/contentOf';
import { Bound } from '../../http/bind';
import { Project, projects } from '../../projects/projects';
import { findByName } from '../findByName';
import { requireCommandFields } from '../requireCommandFields';
import { channelByName } from './findChannel';
import { createRelease } from './createRelease';
import { pinnedVersions } from './pinnedVersions';
import { planInBestChannel, planInChannel } from './planRelease';
import { proposedVersion } from './proposedVersion';
import { Release } from './release';
import { releaseSource } from './releaseSource';
import { releasesOf } from './releasesOf';
import { slotsOf } from './slotsOf';

/** Body of `POST /releases/create/v1`. */
export const createReleaseFields = {
  SpaceId: 'text',
  SpaceIdOrName: 'text',
  ProjectName: 'text',
  ChannelName: 'text',
  ReleaseVersion: 'text',
  PackageVersion: 'text',
  Packages: 'texts',
  PackagePrerelease: 'text',
  GitRef: 'text',
  GitCommit: 'text',
  ReleaseNotes: 'text',
  IgnoreIfAlreadyExists: 'boolean',
  IgnoreChannelRules: 'boolean',
  CustomFields: 'dictionary',
} as const;

function plan(
  ctx: SandboxContext,
  project: Project,
  input: Bound<typeof createReleaseFields>,
  commit: GitCommit | undefined,
) {
  const choice = {
    pinned: pinnedVersions(input.Packages ?? [], input.PackageVersion),
    prerelease: input.PackagePrerelease ?? undefined,
  };
  if (!input.ChannelName) {
    return planInBestChannel(
      ctx,
      project.Id,
      channel => slotsOf(ctx, project, channel, commit),
      choice,
    );
  }
  const channel = channelByName(ctx, project, input.ChannelName);
  const slots = slotsOf(ctx, project, channel, commit);
  return planInChannel(ctx, channel, slots, choice);
}

/**
 * Carries out the v1 command that makes a release. Fields and their meaning:
 * OctopusDeploy/docs:src/pages/docs/api/_generated/releases.md.
 */
export function executeCreateRelease(
  ctx: SandboxContext,
  spaceId: string,
  input: Bound<typeof createReleaseFields>,
  user: string,
): Release {
  requireCommandFields(input, ['SpaceId', 'SpaceIdOrName', 'ProjectName']);
  const project = findByName(ctx, projects, spaceId, input.ProjectName);
  const source = releaseSource(ctx, project, input);
  const existing = releasesOf(ctx, project.Id).find(
    release => release.Version === input.ReleaseVersion,
  );
  if (existing && input.IgnoreIfAlreadyExists) return existing;
  const { channel, versions } = plan(ctx, project, input, source?.commit);
  const counted = projectAt(project, source?.commit);
  const donor = counted.VersioningStrategy?.DonorPackage;
  const donated = versions.find(
    ({ slot }) =>
      slot.actionName === donor?.DeploymentAction &&
      slot.reference === (donor.PackageReference ?? ''),
  );
  return createRelease(ctx, {
    project,
    source,
    channel,
    version:
      input.ReleaseVersion || donated?.version || proposedVersion(ctx, counted),
    packages: versions.map(({ slot, version }) => ({
      ActionName: slot.actionName,
      PackageReferenceName: slot.reference,
      Version: version,
    })),
    releaseNotes: input.ReleaseNotes ?? null,
    ignoreChannelRules: input.IgnoreChannelRules ?? false,
    customFields: Object.fromEntries(
      Object.entries(input.CustomFields ?? {}).map(([name, value]) => [
        name,
        String(value),
      ]),
    ),
    user,
  });
}
