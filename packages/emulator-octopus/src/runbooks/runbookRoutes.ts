import { Context, Hono } from 'hono';
import { SandboxEnv } from '../app/env';
import { SandboxContext } from '../context';
import { environments } from '../environments/environments';
import { requireRunbooksInDatabase } from '../git/contentOf';
import { bind } from '../http/bind';
import { notFound, octopusError } from '../http/errors';
import { page } from '../http/page';
import { listQuery } from '../http/query';
import { readBody } from '../http/readBody';
import { runbookProcesses } from '../processes/processes';
import { projects } from '../projects/projects';
import { refuseClone } from '../resources/refuseClone';
import { find } from '../resources/find';
import { listed } from '../resources/listed';
import { newSlug, requireName } from '../resources/names';
import { spaceOf } from '../spaces/spaceOf';
import { readRunbook, runbookFields } from './readRunbook';
import { renderRunbook } from './renderRunbook';
import { runbookEnvironments } from './runbookEnvironments';
import { Runbook, runbooks } from './runbooks';

/**
 * Runbooks, of a space and of a project; octopus-api.md §3 and §6.4. Lists of a
 * space leave out those in Git: help of `Get-Runbook` in
 * LindnerBrewery/OctopusDeploy:OctopusDeploy/Public/Get-Runbook.ps1.
 */
export function runbookRoutes(ctx: SandboxContext): Hono<SandboxEnv> {
  const store = ctx.store.of(runbooks);
  const inProject = (projectId: string) => (runbook: Runbook) =>
    runbook.ProjectId === projectId;
  const some = (c: Context<SandboxEnv>) => {
    const space = spaceOf(ctx, c);
    const inPath = c.req.param('projectId');
    const project = inPath && find(ctx, projects, space.Id, inPath);
    if (project) {
      requireRunbooksInDatabase(project);
    }
    const wanted = project ? [project.Id] : listQuery(c, 'projectIds');
    return store
      .inSpace(space.Id)
      .filter(runbook => !wanted || wanted.includes(runbook.ProjectId));
  };
  const one = (c: Context<SandboxEnv>) => {
    const wanted = c.req.param('id')!;
    const found = some(c).find(
      ({ Id, Slug }) =>
        Id.toLowerCase() === wanted.toLowerCase() ||
        Slug === wanted.toLowerCase(),
    );
    if (!found) {
      throw notFound();
    }
    return found;
  };
  const save = (runbook: Runbook) => {
    requireName(
      runbooks,
      runbook,
      store.inSpace(runbook.SpaceId).filter(inProject(runbook.ProjectId)),
    );
    return renderRunbook(store.put(runbook));
  };

  const create = async (c: Context<SandboxEnv>) => {
    refuseClone(c, runbooks);
    const input = bind(runbookFields, await readBody(c));
    const projectId = c.req.param('projectId') ?? input.ProjectId ?? '';
    const project = find(ctx, projects, spaceOf(ctx, c).Id, projectId);
    requireRunbooksInDatabase(project);
    const parts = readRunbook(ctx, project, input);
    const id = ctx.store.nextId('Runbooks');
    const answer = save({
      Id: id,
      SpaceId: project.SpaceId,
      ProjectId: project.Id,
      Slug: newSlug(
        ctx,
        runbooks,
        project.SpaceId,
        input.Slug,
        input.Name,
        inProject(project.Id),
      ),
      RunbookProcessId: `RunbookProcess-${id}`,
      PublishedRunbookSnapshotId: null,
      ...parts,
    });
    ctx.store.of(runbookProcesses).put({
      Id: `RunbookProcess-${id}`,
      SpaceId: project.SpaceId,
      ProjectId: project.Id,
      RunbookId: id,
      Version: 0,
      LastSnapshotId: null,
      Steps: [],
      frozen: false,
    });
    return c.json(answer, 201);
  };
  const update = async (c: Context<SandboxEnv>) => {
    const input = bind(runbookFields, await readBody(c));
    const current = one(c);
    const project = ctx.store.of(projects).get(current.ProjectId)!;
    const published = input.PublishedRunbookSnapshotId;
    return c.json(
      save({
        ...current,
        Slug: input.Slug || current.Slug,
        PublishedRunbookSnapshotId:
          published === undefined
            ? current.PublishedRunbookSnapshotId
            : published,
        ...readRunbook(ctx, project, input),
      }),
    );
  };
  const remove = (c: Context<SandboxEnv>) => {
    const runbook = one(c);
    if (ctx.isUsed(runbooks, runbook)) {
      throw octopusError(
        400,
        'The Runbook has dependent resources and cannot be deleted.',
      );
    }
    ctx.delete(runbooks, runbook);
    return c.body(null, 200);
  };
  const list = (c: Context<SandboxEnv>) => {
    const { Id } = spaceOf(ctx, c);
    const project = c.req.param('projectId');
    return c.json(
      page(
        c,
        listed(c, some(c)).map(runbook => renderRunbook(runbook)),
        {
          itemType: runbooks.itemType,
          self: project
            ? `/api/${Id}/projects/${
                find(ctx, projects, Id, project).Id
              }/runbooks`
            : `/api/${Id}/runbooks`,
          template: '{?skip,take,ids,partialName,clone,projectIds}',
        },
      ),
    );
  };

  ctx.onUsedBy(environments, environment =>
    store
      .inSpace(environment.SpaceId)
      .some(runbook => runbook.Environments.includes(environment.Id)),
  );
  ctx.onDelete(projects, project =>
    store
      .inSpace(project.SpaceId)
      .filter(inProject(project.Id))
      .forEach(runbook => ctx.delete(runbooks, runbook)),
  );
  ctx.onDelete(runbooks, runbook => {
    const processes = ctx.store.of(runbookProcesses);
    processes
      .inSpace(runbook.SpaceId)
      .filter(process => process.RunbookId === runbook.Id)
      .forEach(process => processes.remove(process.Id));
  });

  const app = new Hono<SandboxEnv>();
  for (const path of ['/runbooks', '/projects/:projectId/runbooks']) {
    app
      .get(path, list)
      .get(`${path}/all`, c =>
        c.json(listed(c, some(c)).map(runbook => renderRunbook(runbook))),
      )
      .get(`${path}/:id`, c => c.json(renderRunbook(one(c))))
      .post(path, create)
      .put(`${path}/:id`, update)
      .delete(`${path}/:id`, remove)
      .get(`${path}/:id/environments`, c =>
        c.json(
          runbookEnvironments(ctx, one(c)).map(environment => ({
            ...environment,
            ExtensionSettings: [],
            Links: {
              Self: `/api/${environment.SpaceId}/environments/${environment.Id}`,
            },
          })),
        ),
      );
  }
  return app;
}
