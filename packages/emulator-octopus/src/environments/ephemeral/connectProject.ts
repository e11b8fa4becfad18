import { Channel, channels } from '../../channels/channels';
import { SandboxContext } from '../../context';
import { validationError } from '../../http/errors';
import { Project } from '../../projects/projects';
import { nameIsTaken, newSlug } from '../../resources/names';
import { environments } from '../environments';
import { isNameTaken } from '../isNameTaken';
import {
  EphemeralEnvironment,
  ephemeralEnvironments,
} from './ephemeralEnvironments';

/** The channel of a project that its ephemeral environments come from. */
export function ephemeralChannelOf(
  ctx: SandboxContext,
  project: Project,
): Channel | undefined {
  return ctx.store
    .of(channels)
    .list()
    .find(
      channel =>
        channel.ProjectId === project.Id &&
        channel.Type === 'EphemeralEnvironment',
    );
}

/**
 * Makes an ephemeral environment for a project; one of the name that other
 * projects use under the same parent becomes this project's too. Source:
 * OctopusDeploy/create-ephemeral-environment:src/createEnvironment.ts. That a
 * project without a channel for them, and a name that is taken otherwise, are
 * refused is inferred.
 */
export function connectProject(
  ctx: SandboxContext,
  project: Project,
  name: string,
): EphemeralEnvironment {
  const parentId = ephemeralChannelOf(ctx, project)?.ParentEnvironmentId;
  if (!parentId) {
    throw validationError(
      'The project has no channel for ephemeral environments.',
    );
  }
  const store = ctx.store.of(ephemeralEnvironments);
  const connection = {
    projectId: project.Id,
    provisioning: null,
    deprovisioning: null,
  };
  const shared = store
    .inSpace(project.SpaceId)
    .find(
      item =>
        item.Name.toLowerCase() === name.toLowerCase() &&
        item.ParentEnvironmentId === parentId &&
        item.connections.every(({ projectId }) => projectId !== project.Id),
    );
  if (shared) {
    return store.put({
      ...shared,
      connections: [...shared.connections, connection],
    });
  }
  if (isNameTaken(ctx, project.SpaceId, name)) {
    throw validationError(nameIsTaken(environments.label));
  }
  return store.put({
    Id: ctx.store.nextId(environments.idPrefix),
    SpaceId: project.SpaceId,
    Name: name,
    Slug: newSlug(ctx, ephemeralEnvironments, project.SpaceId, null, name),
    Description: null,
    ParentEnvironmentId: parentId,
    connections: [connection],
    isLeaving: false,
  });
}
