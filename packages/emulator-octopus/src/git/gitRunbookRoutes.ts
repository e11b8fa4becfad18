import { Context, Hono } from 'hono';
import { SandboxEnv } from '../app/env';
import { SandboxContext } from '../context';
import { findPlace } from '../environments/places';
import { previewRunbook } from '../execution/runbookRuns/previewRun';
import { renderRunbookRun } from '../execution/runbookRuns/renderRunbookRun';
import { userOf } from '../execution/userOf';
import { bind } from '../http/bind';
import { page } from '../http/page';
import { readBody } from '../http/readBody';
import { renderProcess } from '../processes/renderProcess';
import { changeProcess } from '../processes/saveProcess';
import { projects } from '../projects/projects';
import { find } from '../resources/find';
import { listed } from '../resources/listed';
import { renderRunbook } from '../runbooks/renderRunbook';
import { runbookEnvironments } from '../runbooks/runbookEnvironments';
import { runbooks } from '../runbooks/runbooks';
import { snapshotTemplate } from '../runbooks/snapshotTemplate';
import { spaceOf } from '../spaces/spaceOf';
import { changeBranch } from './commit';
import { runbookAt, runbooksAt } from './runbookAt';
import {
  runCommandFields,
  runFields,
  runGitRunbook,
  runNamed,
} from './runGitRunbook';

/**
 * Runbooks at a branch or commit of a project that has them in Git. Paths:
 * OctopusDeploy/docs:src/pages/docs/api/_generated: runbooks.md,
 * runbook-processes.md and runbook-runs.md; which of them clients use:
 * OctopusDeploy/go-octopusdeploy:uritemplates/links.go.
 */
export function gitRunbookRoutes(ctx: SandboxContext): Hono<SandboxEnv> {
  const opened = (c: Context<SandboxEnv>) => ({
    project: find(ctx, projects, spaceOf(ctx, c).Id, c.req.param('projectId')!),
    gitRef: c.req.param('gitRef')!,
  });
  const one = (c: Context<SandboxEnv>) => {
    const { project, gitRef } = opened(c);
    return runbookAt(ctx, project, gitRef, c.req.param('id')!);
  };

  return new Hono<SandboxEnv>()
    .get('/projects/:projectId/:gitRef/runbooks', c => {
      const { project, gitRef } = opened(c);
      const all = runbooksAt(ctx, project, gitRef).map(each => each.runbook);
      const { SpaceId, Id } = project;
      return c.json(
        page(
          c,
          listed(c, all).map(runbook => renderRunbook(runbook, gitRef)),
          {
            itemType: runbooks.itemType,
            self: `/api/${SpaceId}/projects/${Id}/${encodeURIComponent(
              gitRef,
            )}/runbooks`,
            template: '{?skip,take,partialName}',
          },
        ),
      );
    })
    .get('/projects/:projectId/:gitRef/runbooks/:id', c =>
      c.json(renderRunbook(one(c).runbook, opened(c).gitRef)),
    )
    .get('/projects/:projectId/:gitRef/runbooks/:id/environments', c =>
      c.json(
        runbookEnvironments(ctx, one(c).runbook).map(environment => ({
          ...environment,
          ExtensionSettings: [],
          Links: {
            Self: `/api/${environment.SpaceId}/environments/${environment.Id}`,
          },
        })),
      ),
    )
    .get(
      '/projects/:projectId/:gitRef/runbooks/:id/runbookSnapshotTemplate',
      c => c.json(snapshotTemplate(ctx, one(c))),
    )
    .get(
      '/projects/:projectId/:gitRef/runbooks/:id/runbookRuns/preview/:environmentId',
      c => {
        const environmentId = c.req.param('environmentId');
        const place = findPlace(ctx, spaceOf(ctx, c).Id, environmentId);
        return c.json(previewRunbook(ctx, one(c), place));
      },
    )
    .get('/projects/:projectId/:gitRef/runbookProcesses/:id', c =>
      c.json(renderProcess(one(c).process, opened(c).gitRef)),
    )
    .put('/projects/:projectId/:gitRef/runbookProcesses/:id', async c => {
      const { project, gitRef } = opened(c);
      const wanted = one(c);
      const process = changeProcess(ctx, wanted.process, await readBody(c));
      changeBranch(ctx, project, gitRef, current => ({
        runbooks: current.runbooks.map(each =>
          each.runbook.Id === wanted.runbook.Id ? { ...each, process } : each,
        ),
      }));
      return c.json(renderProcess(process, gitRef));
    })
    .post('/projects/:projectId/:gitRef/runbooks/:id/run/v1', async c => {
      const runs = runGitRunbook(
        ctx,
        one(c),
        bind(runFields, await readBody(c)),
        userOf(c),
      );
      return c.json({
        Resources: runs.map(run => renderRunbookRun(ctx, run)),
      });
    })
    .post('/runbook-runs/git/create/v1', async c => {
      const runs = runNamed(
        ctx,
        spaceOf(ctx, c).Id,
        bind(runCommandFields, await readBody(c)),
        userOf(c),
      );
      return c.json({
        RunbookRunServerTasks: runs.map(({ Id, TaskId }) => ({
          RunbookRunId: Id,
          ServerTaskId: TaskId,
        })),
      });
    });
}
