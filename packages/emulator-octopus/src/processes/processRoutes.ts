import { Context, Hono } from 'hono';
import { SandboxEnv } from '../app/env';
import { environments } from '../environments/environments';
import { SandboxContext } from '../context';
import { feeds } from '../feeds/feeds';
import {
  requireProcessInDatabase,
  requireRunbooksInDatabase,
} from '../git/contentOf';
import { noSuchProcess } from '../git/noSuchProcess';
import { notFound } from '../http/errors';
import { page } from '../http/page';
import { readBody } from '../http/readBody';
import { projects } from '../projects/projects';
import { find } from '../resources/find';
import { listed } from '../resources/listed';
import { spaceOf } from '../spaces/spaceOf';
import { workerPools } from '../workerPools/workerPools';
import {
  Action,
  deploymentProcesses,
  Process,
  runbookProcesses,
} from './processes';
import { renderProcess } from './renderProcess';
import { saveProcess } from './saveProcess';

/** Deployment and runbook processes; octopus-api.md §3 and §3.5. */
export function processRoutes(ctx: SandboxContext): Hono<SandboxEnv> {
  const app = new Hono<SandboxEnv>();
  const byId = (c: Context<SandboxEnv>, process: Process | undefined) => {
    const space = spaceOf(ctx, c);
    const projectId = c.req.param('projectId');
    if (!process) {
      throw noSuchProcess(ctx, space.Id, c.req.param('id') ?? '');
    }
    if (
      process.SpaceId !== space.Id ||
      (projectId &&
        find(ctx, projects, space.Id, projectId).Id !== process.ProjectId)
    ) {
      throw notFound();
    }
    return process;
  };

  /** The project in the path of runbook processes, whose runbooks must be in the database. */
  const databaseProject = (c: Context<SandboxEnv>) => {
    const inPath = c.req.param('projectId');
    if (!inPath) return undefined;
    const project = find(ctx, projects, spaceOf(ctx, c).Id, inPath);
    requireRunbooksInDatabase(project);
    return project;
  };

  for (const kind of [deploymentProcesses, runbookProcesses]) {
    const store = ctx.store.of(kind);
    const one = (c: Context<SandboxEnv>) => {
      databaseProject(c);
      return byId(c, store.get(c.req.param('id')!));
    };
    const list = (c: Context<SandboxEnv>) => {
      const space = spaceOf(ctx, c);
      const project = databaseProject(c)?.Id;
      const items = store
        .inSpace(space.Id)
        .filter(
          process =>
            !process.frozen && (!project || process.ProjectId === project),
        );
      const base = project
        ? `/api/${space.Id}/projects/${project}`
        : `/api/${space.Id}`;
      return c.json(
        page(
          c,
          listed(c, items, {
            order: (a, b) => (a.Id < b.Id ? -1 : 1),
          }).map(process => renderProcess(process)),
          {
            itemType: kind.itemType,
            self: `${base}/${kind.path}`,
            template: '{?skip,take,ids}',
          },
        ),
      );
    };
    const get = (c: Context<SandboxEnv>) => c.json(renderProcess(one(c)));
    const put = async (c: Context<SandboxEnv>) =>
      c.json(renderProcess(saveProcess(ctx, kind, one(c), await readBody(c))));

    app
      .get(`/${kind.path}`, list)
      .get(`/${kind.path}/:id`, get)
      .put(`/${kind.path}/:id`, put);
    if (kind === runbookProcesses) {
      app
        .get(`/projects/:projectId/${kind.path}`, list)
        .get(`/projects/:projectId/${kind.path}/:id`, get)
        .put(`/projects/:projectId/${kind.path}/:id`, put);
    }
  }

  const ofProject = (c: Context<SandboxEnv>) => {
    const space = spaceOf(ctx, c);
    const project = find(ctx, projects, space.Id, c.req.param('projectId')!);
    requireProcessInDatabase(project);
    return ctx.store.of(deploymentProcesses).get(project.DeploymentProcessId)!;
  };
  app
    .get('/projects/:projectId/deploymentprocesses', c =>
      c.json(renderProcess(ofProject(c))),
    )
    .put('/projects/:projectId/deploymentprocesses', async c =>
      c.json(
        renderProcess(
          saveProcess(
            ctx,
            deploymentProcesses,
            ofProject(c),
            await readBody(c),
          ),
        ),
      ),
    );

  registerUses(ctx);
  return app;
}

function registerUses(ctx: SandboxContext): void {
  const used = (spaceId: string, uses: (action: Action) => boolean) =>
    [deploymentProcesses, runbookProcesses].some(kind =>
      ctx.store
        .of(kind)
        .inSpace(spaceId)
        .some(process => process.Steps.some(step => step.Actions.some(uses))),
    );
  ctx.onUsedBy(environments, ({ Id, SpaceId }) =>
    used(SpaceId, action =>
      [...action.Environments, ...action.ExcludedEnvironments].includes(Id),
    ),
  );
  ctx.onUsedBy(feeds, ({ Id, SpaceId }) =>
    used(
      SpaceId,
      action =>
        action.Container.FeedId === Id ||
        action.Packages.some(item => item.FeedId === Id),
    ),
  );
  ctx.onUsedBy(workerPools, ({ Id, SpaceId }) =>
    used(SpaceId, action => action.WorkerPoolId === Id),
  );
  ctx.onDelete(projects, project => {
    for (const kind of [deploymentProcesses, runbookProcesses]) {
      const store = ctx.store.of(kind);
      store
        .inSpace(project.SpaceId)
        .filter(process => process.ProjectId === project.Id)
        .forEach(process => store.remove(process.Id));
    }
  });
}
