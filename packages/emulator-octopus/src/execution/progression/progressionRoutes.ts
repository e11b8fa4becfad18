import { Context, Hono } from 'hono';
import { SandboxEnv } from '../../app/env';
import { SandboxContext } from '../../context';
import { octopusError } from '../../http/errors';
import { page } from '../../http/page';
import { listQuery, textQuery } from '../../http/query';
import { projects } from '../../projects/projects';
import { find } from '../../resources/find';
import { runbooks } from '../../runbooks/runbooks';
import { spaceOf } from '../../spaces/spaceOf';
import { releases } from '../releases/release';
import { runbookEnvironments } from '../../runbooks/runbookEnvironments';
import { RunbookRun, runbookRuns } from '../runbookRuns/runbookRun';
import { lifecycleProgression } from './lifecycleProgression';
import { projectProgression } from './projectProgression';
import { runbookItem } from './runbookItem';

const DEFAULT_HISTORY = 3;
const MAX_HISTORY = 100;

function historyCount(c: Context<SandboxEnv>): number {
  const text = textQuery(c, 'releaseHistoryCount');
  const count = text === undefined ? DEFAULT_HISTORY : Number(text);
  if (!Number.isInteger(count) || count < 1 || count > MAX_HISTORY) {
    throw octopusError(
      400,
      "The 'releaseHistoryCount' parameter must be greater than 0 and less than or equal to 100.",
    );
  }
  return count;
}

/** Progressions of projects, releases and runbooks: octopus-api.md §3. */
export function progressionRoutes(ctx: SandboxContext): Hono<SandboxEnv> {
  const ofProject = (c: Context<SandboxEnv>) => {
    const id = c.req.param('projectId')!;
    const project = find(ctx, projects, spaceOf(ctx, c).Id, id);
    return c.json(projectProgression(ctx, project, historyCount(c)));
  };
  const runsIn = (c: Context<SandboxEnv>, fits: (run: RunbookRun) => boolean) =>
    ctx.store
      .of(runbookRuns)
      .inSpace(spaceOf(ctx, c).Id)
      .filter(fits)
      .reverse()
      .sort((a, b) => b.created - a.created);

  return new Hono<SandboxEnv>()
    .get('/progression/runbooks/taskRuns', c => {
      const among = (name: string, value: string) =>
        listQuery(c, name)?.includes(value) ?? true;
      const items = runsIn(
        c,
        run =>
          among('environmentIds', run.EnvironmentId) &&
          among('projectIds', run.ProjectId) &&
          among('runbookIds', run.RunbookId) &&
          among('taskIds', run.TaskId),
      ).map(run => runbookItem(ctx, run));
      return c.json(
        page(c, items, {
          itemType: 'RunbooksDashboardItem',
          self: `/api/${spaceOf(ctx, c).Id}/progression/runbooks/taskRuns`,
        }),
      );
    })
    .get('/progression/runbooks/:id', c => {
      const space = spaceOf(ctx, c);
      const runbook = find(ctx, runbooks, space.Id, c.req.param('id'));
      const runs = runsIn(c, run => run.RunbookId === runbook.Id);
      const places = runbookEnvironments(ctx, runbook);
      return c.json({
        Id: null,
        Environments: places.map(({ Id, Name }) => ({ Id, Name })),
        RunbookRuns: Object.fromEntries(
          places.map(({ Id }) => [
            Id,
            runs
              .filter(run => run.EnvironmentId === Id)
              .map(run => runbookItem(ctx, run)),
          ]),
        ),
        Links: {},
      });
    })
    .get('/progression/:projectId', ofProject)
    .get('/projects/:projectId/progression', ofProject)
    .get('/releases/:id/progression', c => {
      const id = c.req.param('id');
      const release = find(ctx, releases, spaceOf(ctx, c).Id, id);
      return c.json(lifecycleProgression(ctx, release));
    });
}
