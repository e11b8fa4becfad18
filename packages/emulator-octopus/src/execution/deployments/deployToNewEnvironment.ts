import { Channel } from '../../channels/channels';
import { SandboxContext } from '../../context';
import { connectProject } from '../../environments/ephemeral/connectProject';
import { nameFromTemplate } from '../../environments/ephemeral/environmentName';
import { ephemeralEnvironments } from '../../environments/ephemeral/ephemeralEnvironments';
import { findPlace } from '../../environments/places';
import { Project } from '../../projects/projects';
import { Release } from '../releases/release';
import { substitute } from '../variables/substitute';
import { createDeployment } from './createDeployment';
import { releaseVariables } from './systemVariables';

/** The name of the environment that a channel deploys its releases to by itself; undefined when it does not. */
export function automaticEnvironmentName(
  channel: Channel,
  release: Pick<Release, 'Id' | 'Version' | 'CustomFields'>,
): string | undefined {
  const template = channel.EphemeralEnvironmentNameTemplate;
  return channel.AutomaticEphemeralEnvironmentDeployments && template
    ? nameFromTemplate(
        substitute(
          template,
          new Map(Object.entries(releaseVariables(release))),
        ),
      )
    : undefined;
}

/**
 * Deploys a new release to the ephemeral environment of the given name, which
 * is made when there is none. Source:
 * OctopusDeploy/docs:src/pages/docs/projects/ephemeral-environments/index.md.
 */
export function deployToNewEnvironment(
  ctx: SandboxContext,
  project: Project,
  release: Release,
  name: string,
): void {
  const existing = ctx.store
    .of(ephemeralEnvironments)
    .inSpace(project.SpaceId)
    .find(
      item =>
        item.Name.toLowerCase() === name.toLowerCase() &&
        item.connections.some(({ projectId }) => projectId === project.Id),
    );
  const { Id } = existing ?? connectProject(ctx, project, name);
  createDeployment(ctx, {
    release,
    environment: findPlace(ctx, project.SpaceId, Id),
    given: () => undefined,
    user: { name: 'System', id: null },
    at: release.assembled,
  });
}
