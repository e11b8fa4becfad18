import { Channel } from '../../channels/channels';
import { SandboxContext } from '../../context';
import { processOf } from '../../git/contentOf';
import { deploymentProcesses } from '../../processes/processes';
import { Project } from '../../projects/projects';
import { deployToAutomaticTargets } from '../deployments/deployAutomatically';
import {
  automaticEnvironmentName,
  deployToNewEnvironment,
} from '../deployments/deployToNewEnvironment';
import { snapshotProcess } from '../snapshots/snapshotProcess';
import { snapshotProjectVariables } from '../snapshots/snapshotProjectVariables';
import { resolveVersionMask } from '../versions/resolveVersionMask';
import { checkSelection, GivenPackage } from './checkSelection';
import { checkVersion } from './checkVersion';
import { ReleaseSource } from './releaseSource';
import { releaseRefusals } from './refusals';
import { Release, releases } from './release';
import { releasesOf } from './releasesOf';
import { slotsOf } from './slotsOf';

/** What a new release is made of. */
export interface NewRelease {
  project: Project;
  /** Of a project in Git: what the release is made of, and how it was named. */
  source?: ReleaseSource;
  channel: Channel;
  /** A number, or a mask such as `1.2.i`. */
  version: string;
  packages: GivenPackage[];
  releaseNotes: string | null;
  ignoreChannelRules: boolean;
  customFields: Record<string, string>;
  user: string;
}

/**
 * Makes a release: snapshots of process and variables, and deployments to the
 * automatic environments of the lifecycle's first phase, or to the ephemeral
 * environment of its own.
 *
 * @throws OctopusError in the server's own words, see `releaseRefusals`
 */
export function createRelease(
  ctx: SandboxContext,
  { project, channel, source, ...input }: NewRelease,
): Release {
  if (project.IsDisabled) throw releaseRefusals.disabled();
  if (channel.ProjectId !== project.Id) {
    throw releaseRefusals.foreignChannel(channel.Name, channel.ProjectId);
  }
  const last = releasesOf(ctx, project.Id)[0]?.Version;
  const version = resolveVersionMask(input.version, last);
  checkVersion(ctx, project.Id, version);
  const SelectedPackages = checkSelection(
    channel,
    slotsOf(ctx, project, channel, source?.commit),
    input.packages,
    input.ignoreChannelRules,
  );
  const environmentName = automaticEnvironmentName(channel, {
    Id: '',
    Version: version,
    CustomFields: input.customFields,
  });
  const process = processOf(ctx, project, source?.commit);
  const release = ctx.store.of(releases).put({
    Id: ctx.store.nextId('Releases'),
    SpaceId: project.SpaceId,
    ProjectId: project.Id,
    ChannelId: channel.Id,
    Version: version,
    ReleaseNotes: input.releaseNotes,
    assembled: ctx.now().getTime(),
    assembledBy: input.user,
    IgnoreChannelRules: input.ignoreChannelRules,
    SelectedPackages,
    CustomFields: input.customFields,
    ProjectDeploymentProcessSnapshotId:
      (process &&
        snapshotProcess(ctx, deploymentProcesses, process, source?.commit)
          .Id) ??
      project.DeploymentProcessId,
    ...snapshotProjectVariables(ctx, project, source?.commit),
    ...(source && { reference: source.reference }),
  });
  deployToAutomaticTargets(ctx, release, release.assembled);
  if (environmentName) {
    deployToNewEnvironment(ctx, project, release, environmentName);
  }
  return release;
}
