import { SandboxContext } from '../context';
import { hasReached } from '../root/serverVersion';
import { Channel } from './channels';

/** A channel as it is answered; servers older than ephemeral environments do not speak of them (octopus-api.md §9). */
export function representChannel(
  ctx: SandboxContext,
  channel: Channel,
): object {
  const {
    Type,
    ParentEnvironmentId,
    EphemeralEnvironmentNameTemplate,
    AutomaticEphemeralEnvironmentDeployments,
    CustomFieldDefinitions,
    ...fields
  } = channel;
  const self = `/api/${channel.SpaceId}/channels/${channel.Id}`;
  return {
    ...fields,
    ...(hasReached(ctx.settings.version, '2025.4') && {
      Type,
      ParentEnvironmentId,
      EphemeralEnvironmentNameTemplate,
      AutomaticEphemeralEnvironmentDeployments,
      CustomFieldDefinitions,
    }),
    Rules: channel.Rules.map(rule => ({ ...rule, Links: {} })),
    GitReferenceRules: [],
    GitResourceRules: [],
    Links: {
      Self: self,
      Releases: `${self}/releases{?skip,take,searchByVersion}`,
      Project: `/api/${channel.SpaceId}/projects/${channel.ProjectId}`,
    },
  };
}
