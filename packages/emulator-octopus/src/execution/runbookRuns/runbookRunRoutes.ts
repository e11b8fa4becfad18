import { Context, Hono } from 'hono';
import { SandboxEnv } from '../../app/env';
import { SandboxContext } from '../../context';
import { findPlace, lookUpPlace } from '../../environments/places';
import { requireRunbooksInDatabase } from '../../git/contentOf';
import { bind } from '../../http/bind';
import { octopusError, validationError } from '../../http/errors';
import { readBody } from '../../http/readBody';
import { projects } from '../../projects/projects';
import { find, lookUp } from '../../resources/find';
import { runbooks } from '../../runbooks/runbooks';
import { runbookSnapshots } from '../../runbooks/runbookSnapshots';
import { databaseSource } from '../../runbooks/snapshotRunbook';
import { spaceOf } from '../../spaces/spaceOf';
import { tenants } from '../../tenants/tenants';
import { executionFields } from '../deployments/executionFields';
import { readExecution } from '../deployments/readExecution';
import { deploymentRefusals } from '../deployments/refusals';
import { readTenantId } from '../tenants/readTenantId';
import { userOf } from '../userOf';
import { createRunbookRun } from './createRunbookRun';
import { createRunFields, executeCreateRun } from './executeCreateRun';
import { listRuns } from './listRuns';
import { previewRunbook, previewSnapshot } from './previewRun';
import { renderRunbookRun } from './renderRunbookRun';
import { runbookRuns } from './runbookRun';
import { runTemplate } from './runTemplate';

const fields = {
  ...executionFields,
  RunbookId: 'text',
  RunbookSnapshotId: 'text',
} as const;

/** Runbook runs: octopus-api.md §3; shapes and parameters by the OpenAPI document. */
export function runbookRunRoutes(ctx: SandboxContext): Hono<SandboxEnv> {
  /** Where a project is in the path, its runbooks must be in the database. */
  const requireDatabase = (c: Context<SandboxEnv>) => {
    const inPath = c.req.param('projectId');
    if (inPath) {
      requireRunbooksInDatabase(
        find(ctx, projects, spaceOf(ctx, c).Id, inPath),
      );
    }
  };
  const create = async (c: Context<SandboxEnv>) => {
    const { Id: spaceId } = spaceOf(ctx, c);
    const input = bind(fields, await readBody(c));
    const runbook = lookUp(ctx, runbooks, spaceId, input.RunbookId ?? '');
    const environment = lookUpPlace(ctx, spaceId, input.EnvironmentId ?? '');
    if (!runbook || !environment) {
      throw validationError(
        ...(runbook ? [] : ['The RunbookId field is required.']),
        ...(environment ? [] : ['The EnvironmentId field is required.']),
      );
    }
    if (!input.RunbookSnapshotId) throw deploymentRefusals.unpublished();
    const run = createRunbookRun(ctx, {
      runbook,
      snapshot: find(ctx, runbookSnapshots, spaceId, input.RunbookSnapshotId),
      environment,
      tenant: readTenantId(ctx, spaceId, input.TenantId),
      ...readExecution(input),
      user: userOf(c),
      at: ctx.now().getTime(),
    });
    return c.json(renderRunbookRun(ctx, run), 201);
  };
  const read = (c: Context<SandboxEnv>) => {
    const id = c.req.param('id')!;
    const run = find(ctx, runbookRuns, spaceOf(ctx, c).Id, id);
    return c.json(renderRunbookRun(ctx, run));
  };
  const tenantIn = (c: Context<SandboxEnv>) => {
    const id = c.req.param('tenantId');
    return id ? find(ctx, tenants, spaceOf(ctx, c).Id, id) : undefined;
  };
  const snapshotPreview = (c: Context<SandboxEnv>) => {
    const { Id: spaceId } = spaceOf(ctx, c);
    const { id, environmentId } = c.req.param() as Record<string, string>;
    const snapshot = find(ctx, runbookSnapshots, spaceId, id);
    const environment = findPlace(ctx, spaceId, environmentId);
    const runbook = ctx.store.of(runbooks).get(snapshot.RunbookId);
    if (!runbook) {
      throw octopusError(
        400,
        `The sandbox does not preview the snapshot '${snapshot.Id}': its runbook is in Git, ask with a Git ref.`,
      );
    }
    return c.json(
      previewSnapshot(ctx, runbook, snapshot, environment, tenantIn(c)),
    );
  };
  const runbookPreview = (c: Context<SandboxEnv>) => {
    const { Id: spaceId } = spaceOf(ctx, c);
    const { id, environmentId } = c.req.param() as Record<string, string>;
    requireDatabase(c);
    const runbook = find(ctx, runbooks, spaceId, id);
    const environment = findPlace(ctx, spaceId, environmentId);
    return c.json(
      previewRunbook(
        ctx,
        databaseSource(ctx, runbook),
        environment,
        tenantIn(c),
      ),
    );
  };
  const template = (c: Context<SandboxEnv>) => {
    const { Id: spaceId } = spaceOf(ctx, c);
    requireDatabase(c);
    const runbook = find(ctx, runbooks, spaceId, c.req.param('id')!);
    return c.json(runTemplate(ctx, runbook));
  };
  const ofSnapshot = (c: Context<SandboxEnv>) => {
    const id = c.req.param('id')!;
    const snapshot = find(ctx, runbookSnapshots, spaceOf(ctx, c).Id, id);
    const path = `/runbookSnapshots/${snapshot.Id}/runbookRuns`;
    return c.json(
      listRuns(ctx, c, path, run => run.RunbookSnapshotId === snapshot.Id),
    );
  };

  const app = new Hono<SandboxEnv>()
    .get('/runbookRuns', c => c.json(listRuns(ctx, c, '/runbookRuns')))
    .get('/projects/:projectId/runbookRuns', c => {
      const { projectId } = c.req.param();
      const project = find(ctx, projects, spaceOf(ctx, c).Id, projectId);
      const path = `/projects/${project.Id}/runbookRuns`;
      return c.json(
        listRuns(ctx, c, path, run => run.ProjectId === project.Id),
      );
    })
    .post('/runbook-runs/create/v1', async c => {
      const runs = executeCreateRun(
        ctx,
        spaceOf(ctx, c).Id,
        bind(createRunFields, await readBody(c)),
        userOf(c),
      );
      return c.json({
        RunbookRunServerTasks: runs.map(({ Id, TaskId }) => ({
          RunbookRunId: Id,
          ServerTaskId: TaskId,
        })),
      });
    });
  for (const base of ['', '/projects/:projectId']) {
    app
      .post(`${base}/runbookRuns`, create)
      .get(`${base}/runbookRuns/:id`, read)
      .get(`${base}/runbookSnapshots/:id/runbookRuns`, ofSnapshot)
      .get(
        `${base}/runbookSnapshots/:id/runbookRuns/preview/:environmentId/:tenantId?`,
        snapshotPreview,
      )
      .get(
        `${base}/runbooks/:id/runbookRuns/preview/:environmentId/:tenantId?`,
        runbookPreview,
      )
      .get(`${base}/runbooks/:id/runbookRunTemplate`, template);
  }
  return app;
}
