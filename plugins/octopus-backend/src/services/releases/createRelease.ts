import {
  OctopusCreatedRelease,
  OctopusCreateReleaseRequest,
  octopusReleaseCreatePermission,
} from '@octopus-backstage/plugin-octopus-common';
import {
  createNumbered,
  createOrFind,
  versionControlReference,
} from '@octopus-backstage/plugin-octopus-node';
import { Caller } from '../../context/Caller';
import { ServiceContext } from '../../context/ServiceContext';
import { signature } from '../../mapping/signature';
import { findReleaseByVersion } from '../../octopus/releases';
import { findChannel } from '../../octopus/settings';
import { ReleaseResource } from '../../resources/releases';
import { openEntity } from '../../target/openEntity';
import { postAndRefresh } from '../../writes/postAndRefresh';
import { withAuditEvent } from '../../writes/withAuditEvent';
import { ProposedRelease, proposeRelease } from './proposeRelease';

/**
 * Creates a release in a channel; of a version-controlled project, from its
 * default branch unless another branch or commit is named. Uses the classic route and not the v1
 * command, which joins steps and packages to one string with colons. Without a
 * version the release gets the next number, even when somebody else takes the
 * first one meanwhile.
 *
 * @throws InputError with Octopus's own message when it refuses the release,
 * or when a branch is named for a project that is not version-controlled,
 * ConflictError when all numbers that it proposes are taken
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
    const git = versionControlReference(target.project, input);
    note(git);
    const propose = () => proposeRelease(ctx, target, channel, input);
    const send = ({ version, packages }: ProposedRelease) => {
      note({ version });
      return postAndRefresh<ReleaseResource>(ctx, target, 'releases', {
        ProjectId: target.project.Id,
        ChannelId: channel.Id,
        Version: version,
        SelectedPackages: packages,
        ReleaseNotes: [input.releaseNotes, signature('Created', caller)]
          .filter(Boolean)
          .join('\n\n'),
        ...git,
      });
    };
    const created = input.version
      ? await send(await propose())
      : await createNumbered({
          projectName: target.project.Name,
          propose,
          create: async proposal => {
            const result = await createOrFind(
              () => send(proposal),
              () => findReleaseByVersion(target, proposal.version),
            );
            return result.created;
          },
        });
    note({ releaseId: created.Id });
    return { releaseId: created.Id, version: created.Version };
  });
}
