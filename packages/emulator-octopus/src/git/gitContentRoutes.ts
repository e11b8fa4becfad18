import { Context, Hono } from 'hono';
import { SandboxEnv } from '../app/env';
import { SandboxContext } from '../context';
import { bind } from '../http/bind';
import { validationError } from '../http/errors';
import { readBody } from '../http/readBody';
import { renderProcess } from '../processes/renderProcess';
import { changeProcess } from '../processes/saveProcess';
import { readSettings, renderSettings } from '../projects/deploymentSettings';
import { Project, projects } from '../projects/projects';
import { find } from '../resources/find';
import { spaceOf } from '../spaces/spaceOf';
import { readVariables, variableFields } from '../variables/readVariables';
import { renderVariableSet } from '../variables/renderVariableSet';
import { variableSets } from '../variables/variableSets';
import { changeBranch } from './commit';
import { GitCommit } from './commits';
import { projectAt } from './contentOf';
import { findCommit } from './findCommit';
import { gitRefusals } from './refusals';

/**
 * What a version-controlled project has at a branch or commit, and commits that
 * change it. Paths: OctopusDeploy/docs:src/pages/docs/api/_generated:
 * deployment-processes.md, deployment-settings.md and variables.md.
 */
export function gitContentRoutes(ctx: SandboxContext): Hono<SandboxEnv> {
  const opened = (c: Context<SandboxEnv>) => {
    const project = find(
      ctx,
      projects,
      spaceOf(ctx, c).Id,
      c.req.param('projectId')!,
    );
    const gitRef = c.req.param('gitRef')!;
    return { project, gitRef, commit: findCommit(ctx, project, gitRef) };
  };
  const variablesAt = (project: Project, { variables }: GitCommit) => {
    if (!project.git?.variablesInGit) {
      // The wording is not public.
      throw validationError(
        `The variables of '${project.Name}' are not in Git: leave the Git ref out of the route.`,
      );
    }
    const set = ctx.store.of(variableSets).get(project.VariableSetId)!;
    return { ...set, Variables: variables };
  };

  return new Hono<SandboxEnv>()
    .get('/projects/:projectId/:gitRef/deploymentprocesses', c => {
      const { commit, gitRef } = opened(c);
      return c.json(renderProcess(commit.process, gitRef));
    })
    .put('/projects/:projectId/:gitRef/deploymentprocesses', async c => {
      const { project, gitRef } = opened(c);
      const body = await readBody(c);
      const { process } = changeBranch(ctx, project, gitRef, current => ({
        process: changeProcess(ctx, current.process, body),
      }));
      return c.json(renderProcess(process, gitRef));
    })
    .get('/projects/:projectId/:gitRef/deploymentsettings', c => {
      const { project, commit, gitRef } = opened(c);
      return c.json(renderSettings(projectAt(project, commit), gitRef));
    })
    .put('/projects/:projectId/:gitRef/deploymentsettings', async c => {
      const { project, gitRef } = opened(c);
      const settings = readSettings(await readBody(c));
      const commit = changeBranch(ctx, project, gitRef, () => ({ settings }));
      return c.json(renderSettings(projectAt(project, commit), gitRef));
    })
    .get('/projects/:projectId/:gitRef/variables', c => {
      const { project, commit } = opened(c);
      return c.json(renderVariableSet(ctx, variablesAt(project, commit)));
    })
    .put('/projects/:projectId/:gitRef/variables', async c => {
      const { project, commit, gitRef } = opened(c);
      const set = variablesAt(project, commit);
      const input = bind(
        { Variables: { list: variableFields } },
        await readBody(c),
      );
      const variables = readVariables(ctx, set, input.Variables ?? []);
      if (variables.some(({ IsSensitive }) => IsSensitive)) {
        // The wording is not public.
        throw validationError('Sensitive variables cannot be stored in Git.');
      }
      changeBranch(ctx, project, gitRef, () => ({ variables }));
      return c.json({});
    })
    .get('/projects/:projectId//deploymentsettings', () => {
      throw gitRefusals.emptyRef();
    });
}
