import { InputError } from '@backstage/errors';
import {
  OctopusCreatedRelease,
  OctopusCreateReleaseRequest,
  octopusReleaseCreatePermission,
} from '@octopus-backstage/plugin-octopus-common';
import { nextVersion } from '@octopus-backstage/plugin-octopus-node';
import { Caller } from '../../context/Caller';
import { ServiceContext } from '../../context/ServiceContext';
import { signature } from '../../mapping/signature';
import { readReleaseTemplate } from '../../octopus/previews';
import { findChannel } from '../../octopus/settings';
import { ReleaseResource } from '../../resources/releases';
import { openEntity } from '../../target/openEntity';
import { postAndRefresh } from '../../writes/postAndRefresh';
import { withAuditEvent } from '../../writes/withAuditEvent';
import { selectPackages } from './selectPackages';

/**
 * Creates a release in a channel. Uses the classic route and not the v1
 * command, which joins steps and packages to one string with colons.
 *
 * @throws InputError with Octopus's own message when it refuses the release
 */
export function createRelease(
  ctx: ServiceContext,
  caller: Caller,
  ref: string,
  input: OctopusCreateReleaseRequest,
): Promise<OctopusCreatedRelease> {
  const meta = { entityRef: ref, channelId: input.channelId };
  const event = { eventId: 'release-create', meta };
  return withAuditEvent(ctx, caller, event, async note => {
    const { target } = await openEntity(
      ctx,
      caller,
      ref,
      octopusReleaseCreatePermission,
    );
    note({ project: target.key });
    const channel = await findChannel(ctx, target, input.channelId);
    note({ channel: channel.Name });
    const template = await readReleaseTemplate(target, channel.Id);
    const SelectedPackages = await selectPackages(
      ctx,
      target,
      channel,
      template.Packages,
      input.packages,
    );
    const Version =
      input.version ||
      nextVersion(
        template,
        wanted => SelectedPackages[template.Packages.indexOf(wanted)].Version,
      );
    if (!Version) {
      throw Object.assign(
        new InputError('Octopus proposes no version for the release: name one'),
        { field: 'version' },
      );
    }
    note({ version: Version });
    const created = await postAndRefresh<ReleaseResource>(
      ctx,
      target,
      'releases',
      {
        ProjectId: target.project.Id,
        ChannelId: channel.Id,
        Version,
        SelectedPackages,
        ReleaseNotes: [input.releaseNotes, signature('Created', caller)]
          .filter(Boolean)
          .join('\n\n'),
      },
    );
    note({ releaseId: created.Id });
    return { releaseId: created.Id, version: created.Version };
  });
}
