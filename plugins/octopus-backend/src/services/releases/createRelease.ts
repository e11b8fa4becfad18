import { InputError } from '@backstage/errors';
import {
  OctopusCreatedRelease,
  OctopusCreateReleaseRequest,
  octopusReleaseCreatePermission,
} from '@octopus-backstage/plugin-octopus-common';
import { nextVersion } from '@octopus-backstage/plugin-octopus-node';
import { Caller } from '../../access/Caller';
import { ReleaseResource } from '../../resources/releases';
import { ServiceContext } from '../ServiceContext';
import { openEntity } from '../target/openEntity';
import { audited } from '../writes/audited';
import { signature } from '../writes/signature';
import { writeTo } from '../writes/writeTo';
import { findChannel } from './findChannel';
import { readTemplate } from './template/readTemplate';
import { selectPackages } from './template/selectPackages';

/**
 * Creates a release in a channel. The classic route and not the v1 command,
 * which names steps and packages in one text with colons in between.
 *
 * @throws InputError with Octopus's own words when it refuses the release
 */
export function createRelease(
  ctx: ServiceContext,
  caller: Caller,
  ref: string,
  input: OctopusCreateReleaseRequest,
): Promise<OctopusCreatedRelease> {
  const meta = { entityRef: ref, channelId: input.channelId };
  const event = { eventId: 'release-create', meta };
  return audited(ctx, caller, event, async note => {
    const { target } = await openEntity(
      ctx,
      caller,
      ref,
      octopusReleaseCreatePermission,
    );
    note({ project: target.key });
    const channel = await findChannel(ctx, target, input.channelId);
    note({ channel: channel.Name });
    const template = await readTemplate(target, channel.Id);
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
    const created = await writeTo<ReleaseResource>(ctx, target, 'releases', {
      ProjectId: target.project.Id,
      ChannelId: channel.Id,
      Version,
      SelectedPackages,
      ReleaseNotes: [input.releaseNotes, signature('Created', caller)]
        .filter(Boolean)
        .join('\n\n'),
    });
    note({ releaseId: created.Id });
    return { releaseId: created.Id, version: created.Version };
  });
}
