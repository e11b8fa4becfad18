import { SandboxContext } from '../context';
import { Project } from '../projects/projects';
import { newSlug } from '../resources/names';
import { Channel, channels } from './channels';

/** A channel to store, with the defaults of what is not given. */
export function newChannel(
  ctx: SandboxContext,
  project: Project,
  parts: Partial<Channel> & { Name: string },
): Channel {
  return {
    Id: ctx.store.nextId('Channels'),
    SpaceId: project.SpaceId,
    ProjectId: project.Id,
    Description: null,
    LifecycleId: null,
    IsDefault: false,
    Rules: [],
    Type: 'Lifecycle',
    ParentEnvironmentId: null,
    EphemeralEnvironmentNameTemplate: null,
    AutomaticEphemeralEnvironmentDeployments: false,
    CustomFieldDefinitions: [],
    TenantTags: [],
    ...parts,
    Slug: newSlug(
      ctx,
      channels,
      project.SpaceId,
      parts.Slug,
      parts.Name,
      channel => channel.ProjectId === project.Id,
    ),
  };
}
