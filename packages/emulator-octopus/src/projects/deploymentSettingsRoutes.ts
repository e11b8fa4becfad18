import { Context, Hono } from 'hono';
import { SandboxEnv } from '../app/env';
import { SandboxContext } from '../context';
import { bind } from '../http/bind';
import { notFound } from '../http/errors';
import { readBody } from '../http/readBody';
import { find } from '../resources/find';
import { spaceOf } from '../spaces/spaceOf';
import { connectivityFields, projectFields } from './projectFields';
import { GuidedFailureMode, Project, projects } from './projects';
import { oneOf, readConnectivity, readVersioning } from './readProject';

const ID_PREFIX = 'deploymentsettings-';

const fields = {
  DefaultGuidedFailureMode: projectFields.DefaultGuidedFailureMode,
  DefaultToSkipIfAlreadyInstalled:
    projectFields.DefaultToSkipIfAlreadyInstalled,
  DeploymentChangesTemplate: projectFields.DeploymentChangesTemplate,
  ReleaseNotesTemplate: projectFields.ReleaseNotesTemplate,
  VersioningStrategy: projectFields.VersioningStrategy,
  ConnectivityPolicy: { object: connectivityFields },
} as const;

/**
 * The part of a project that says how it is deployed, as a resource of its own.
 * Shape and paths: definition `DeploymentSettingsResource` of the OpenAPI document.
 */
export function deploymentSettingsRoutes(
  ctx: SandboxContext,
): Hono<SandboxEnv> {
  const projectOf = (c: Context<SandboxEnv>): Project => {
    const id = c.req.param('id') ?? '';
    const projectId =
      c.req.param('projectId') ??
      (id.startsWith(ID_PREFIX) ? id.slice(ID_PREFIX.length) : undefined);
    if (!projectId) {
      throw notFound();
    }
    return find(ctx, projects, spaceOf(ctx, c).Id, projectId);
  };
  const read = (c: Context<SandboxEnv>) => c.json(render(projectOf(c)));
  const write = async (c: Context<SandboxEnv>) => {
    const project = projectOf(c);
    const input = bind(fields, await readBody(c));
    const changed: Project = {
      ...project,
      DefaultGuidedFailureMode: oneOf<GuidedFailureMode>(
        'DefaultGuidedFailureMode',
        input.DefaultGuidedFailureMode,
        ['EnvironmentDefault', 'Off', 'On'],
      ),
      DefaultToSkipIfAlreadyInstalled:
        input.DefaultToSkipIfAlreadyInstalled ?? false,
      DeploymentChangesTemplate: input.DeploymentChangesTemplate ?? null,
      ReleaseNotesTemplate: input.ReleaseNotesTemplate ?? null,
      VersioningStrategy: readVersioning(input.VersioningStrategy),
      ProjectConnectivityPolicy: readConnectivity(input.ConnectivityPolicy),
    };
    ctx.store.of(projects).put(changed);
    return c.json(render(changed));
  };
  return new Hono<SandboxEnv>()
    .get('/projects/:projectId/deploymentsettings', read)
    .put('/projects/:projectId/deploymentsettings', write)
    .get('/deploymentsettings/:id', read)
    .put('/deploymentsettings/:id', write);
}

function render(project: Project) {
  const self = `/api/${project.SpaceId}/projects/${project.Id}`;
  return {
    Id: `${ID_PREFIX}${project.Id}`,
    SpaceId: project.SpaceId,
    ProjectId: project.Id,
    ConnectivityPolicy: project.ProjectConnectivityPolicy,
    DefaultGuidedFailureMode: project.DefaultGuidedFailureMode,
    DefaultToSkipIfAlreadyInstalled: project.DefaultToSkipIfAlreadyInstalled,
    DeploymentChangesTemplate: project.DeploymentChangesTemplate,
    ReleaseNotesTemplate: project.ReleaseNotesTemplate,
    VersioningStrategy: project.VersioningStrategy,
    Links: { Self: `${self}/deploymentsettings`, Project: self },
  };
}
