import { Context, Hono } from 'hono';
import { SandboxEnv } from '../app/env';
import { SandboxContext } from '../context';
import { snapshotProjectVariables } from '../execution/snapshots/snapshotProjectVariables';
import { bind } from '../http/bind';
import { notFound, octopusError } from '../http/errors';
import { page } from '../http/page';
import { textQuery } from '../http/query';
import { readBody } from '../http/readBody';
import { projects } from '../projects/projects';
import { find } from '../resources/find';
import { listed } from '../resources/listed';
import { requireName } from '../resources/names';
import { spaceOf } from '../spaces/spaceOf';
import { runbooks } from './runbooks';
import { RunbookSnapshot, runbookSnapshots } from './runbookSnapshots';
import { databaseSource, snapshotRunbook } from './snapshotRunbook';

const fields = {
  RunbookId: 'text',
  Name: 'text',
  Notes: 'text',
  Publish: 'text',
  SelectedPackages: {
    list: { ActionName: 'text', PackageReferenceName: 'text', Version: 'text' },
  },
} as const;

/**
 * Snapshots of runbooks, newest first; publishing is the query parameter or
 * the key `publish`, with any value that is not blank. Source:
 * OctopusDeploy/docs:src/pages/docs/api/_generated/runbook-snapshots.md.
 */
export function runbookSnapshotRoutes(ctx: SandboxContext): Hono<SandboxEnv> {
  const store = ctx.store.of(runbookSnapshots);
  const some = (c: Context<SandboxEnv>) => {
    const space = spaceOf(ctx, c);
    const inPath = c.req.param('projectId');
    const project = inPath && find(ctx, projects, space.Id, inPath).Id;
    return store
      .inSpace(space.Id)
      .filter(item => !project || item.ProjectId === project);
  };
  const one = (c: Context<SandboxEnv>) => {
    const wanted = c.req.param('id')!.toLowerCase();
    const found = some(c).find(
      item =>
        item.Id.toLowerCase() === wanted || item.Name.toLowerCase() === wanted,
    );
    if (!found) {
      throw notFound();
    }
    return found;
  };
  const list = (
    c: Context<SandboxEnv>,
    items: RunbookSnapshot[],
    self: string,
  ) => {
    const part = textQuery(c, 'searchByName')?.toLowerCase();
    return c.json(
      page(
        c,
        listed(c, items, { order: newestFirst })
          .filter(item => !part || item.Name.toLowerCase().includes(part))
          .map(render),
        {
          itemType: runbookSnapshots.itemType,
          self,
          template: '{?skip,take,searchByName}',
        },
      ),
    );
  };

  const create = async (c: Context<SandboxEnv>) => {
    const input = bind(fields, await readBody(c));
    const runbook = find(
      ctx,
      runbooks,
      spaceOf(ctx, c).Id,
      input.RunbookId ?? '',
    );
    const packages = (input.SelectedPackages ?? []).map(item => ({
      ActionName: item.ActionName ?? '',
      PackageReferenceName: item.PackageReferenceName ?? '',
      Version: item.Version ?? '',
    }));
    const publish = input.Publish ?? textQuery(c, 'publish');
    const snapshot = snapshotRunbook(
      ctx,
      databaseSource(ctx, runbook),
      { name: input.Name ?? '', notes: input.Notes ?? null, packages },
      !!publish?.trim(),
    );
    return c.json(render(snapshot), 201);
  };
  const update = async (c: Context<SandboxEnv>) => {
    const input = bind(fields, await readBody(c));
    const current = one(c);
    const snapshot = {
      ...current,
      Name: input.Name ?? '',
      Notes: input.Notes ?? null,
    };
    requireName(
      runbookSnapshots,
      snapshot,
      store.list().filter(item => item.RunbookId === current.RunbookId),
    );
    return c.json(render(store.put(snapshot)));
  };
  const snapshotVariables = (c: Context<SandboxEnv>) => {
    const current = one(c);
    const project = ctx.store.of(projects).get(current.ProjectId)!;
    const variables = snapshotProjectVariables(ctx, project);
    return c.json(
      render(
        store.put({
          ...current,
          ...variables,
          FrozenProjectVariableSetId: variables.ProjectVariableSetSnapshotId,
        }),
      ),
    );
  };
  const remove = (c: Context<SandboxEnv>) => {
    const snapshot = one(c);
    if (ctx.isUsed(runbookSnapshots, snapshot)) {
      throw octopusError(
        400,
        'The Runbook Snapshot has dependent resources and cannot be deleted.',
      );
    }
    ctx.delete(runbookSnapshots, snapshot);
    return c.body(null, 200);
  };

  ctx.onUsedBy(
    runbookSnapshots,
    ({ Id, RunbookId }) =>
      ctx.store.of(runbooks).get(RunbookId)?.PublishedRunbookSnapshotId === Id,
  );
  ctx.onDelete(runbooks, runbook =>
    store
      .inSpace(runbook.SpaceId)
      .filter(item => item.RunbookId === runbook.Id)
      .forEach(item => ctx.delete(runbookSnapshots, item)),
  );

  const app = new Hono<SandboxEnv>();
  for (const prefix of ['', '/projects/:projectId']) {
    const path = `${prefix}/runbookSnapshots`;
    app
      .get(path, c => {
        const { Id } = spaceOf(ctx, c);
        const project = c.req.param('projectId');
        const self = project
          ? `/api/${Id}/projects/${
              find(ctx, projects, Id, project).Id
            }/runbookSnapshots`
          : `/api/${Id}/runbookSnapshots`;
        return list(c, some(c), self);
      })
      .get(`${path}/:id`, c => c.json(render(one(c))))
      .post(path, create)
      .put(`${path}/:id`, update)
      .delete(`${path}/:id`, remove)
      .post(`${path}/:id/snapshot-variables`, snapshotVariables)
      .get(`${prefix}/runbooks/:runbookId/runbookSnapshots`, c => {
        const space = spaceOf(ctx, c);
        const runbook = find(
          ctx,
          runbooks,
          space.Id,
          c.req.param('runbookId')!,
        );
        return list(
          c,
          store.list().filter(item => item.RunbookId === runbook.Id),
          `/api/${space.Id}/projects/${runbook.ProjectId}/runbooks/${runbook.Id}/runbookSnapshots`,
        );
      });
  }
  return app;
}

function newestFirst(a: RunbookSnapshot, b: RunbookSnapshot): number {
  return Number(b.Id.split('-')[1]) - Number(a.Id.split('-')[1]);
}

function render(snapshot: RunbookSnapshot): object {
  const project = `/api/${snapshot.SpaceId}/projects/${snapshot.ProjectId}`;
  const self = `${project}/runbookSnapshots/${snapshot.Id}`;
  return {
    ...snapshot,
    // Its older name: SelectedPackage of OctopusDeploy/OctopusClients.
    SelectedPackages: snapshot.SelectedPackages.map(selected => ({
      ...selected,
      StepName: selected.ActionName,
    })),
    SelectedGitResources: [],
    Links: {
      Self: self,
      Project: project,
      Runbook: `${project}/runbooks/${snapshot.RunbookId}`,
      RunbookRuns: `${self}/runbookRuns{?skip,take}`,
      RunbookRunTemplate: `${self}/runbookRuns/template`,
      SnapshotVariables: `${self}/snapshot-variables`,
    },
  };
}
