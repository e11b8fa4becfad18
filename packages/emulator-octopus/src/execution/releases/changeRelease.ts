import { SandboxContext } from '../../context';
import { Bound } from '../../http/bind';
import { deploymentProcesses } from '../../processes/processes';
import { projects } from '../../projects/projects';
import { packageSlots } from '../processes/packageSlots';
import { variablesOf } from '../snapshots/variablesOf';
import { checkSelection } from './checkSelection';
import { checkVersion } from './checkVersion';
import { channelById } from './findChannel';
import { releaseRefusals } from './refusals';
import { Release, releases } from './release';
import { releaseFields } from './releaseFields';

/**
 * Changes a release: number, notes, versions, and even its channel, whose
 * rules must then hold unless they are ignored.
 *
 * @throws OctopusError for the reasons that a new release is refused for
 */
export function changeRelease(
  ctx: SandboxContext,
  release: Release,
  input: Bound<typeof releaseFields>,
  ignoreChannelRules: boolean,
): Release {
  const project = ctx.store.of(projects).get(release.ProjectId)!;
  const channel = channelById(
    ctx,
    project,
    input.ChannelId ?? release.ChannelId,
  );
  if (channel.ProjectId !== project.Id) {
    throw releaseRefusals.foreignChannel(channel.Name, channel.ProjectId);
  }
  const Version = input.Version ?? release.Version;
  checkVersion(ctx, project.Id, Version, release.Id);
  const process = ctx.store
    .of(deploymentProcesses)
    .get(release.ProjectDeploymentProcessSnapshotId)!;
  const slots = packageSlots(
    ctx,
    process,
    variablesOf(ctx, release),
    channel.Id,
  );
  return ctx.store.of(releases).put({
    ...release,
    Version,
    ChannelId: channel.Id,
    ReleaseNotes: input.ReleaseNotes ?? null,
    IgnoreChannelRules: ignoreChannelRules,
    SelectedPackages: checkSelection(
      channel,
      slots,
      input.SelectedPackages ?? release.SelectedPackages,
      ignoreChannelRules,
    ),
  });
}
