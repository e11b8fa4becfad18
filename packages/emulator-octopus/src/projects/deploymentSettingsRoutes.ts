import { Context, Hono } from 'hono';
import { SandboxEnv } from '../app/env';
import { SandboxContext } from '../context';
import { notFound } from '../http/errors';
import { readBody } from '../http/readBody';
import { find } from '../resources/find';
import { spaceOf } from '../spaces/spaceOf';
import { requireSettingsInDatabase } from '../git/contentOf';
import {
  readSettings,
  renderSettings,
  SETTINGS_PREFIX,
} from './deploymentSettings';
import { Project, projects } from './projects';

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
      (id.startsWith(SETTINGS_PREFIX)
        ? id.slice(SETTINGS_PREFIX.length)
        : undefined);
    if (!projectId) {
      throw notFound();
    }
    const project = find(ctx, projects, spaceOf(ctx, c).Id, projectId);
    requireSettingsInDatabase(project);
    return project;
  };
  const read = (c: Context<SandboxEnv>) => c.json(renderSettings(projectOf(c)));
  const write = async (c: Context<SandboxEnv>) => {
    const project = projectOf(c);
    const changed = { ...project, ...readSettings(await readBody(c)) };
    ctx.store.of(projects).put(changed);
    return c.json(renderSettings(changed));
  };
  return new Hono<SandboxEnv>()
    .get('/projects/:projectId/deploymentsettings', read)
    .put('/projects/:projectId/deploymentsettings', write)
    .get('/deploymentsettings/:id', read)
    .put('/deploymentsettings/:id', write);
}
