import { Context, Hono } from 'hono';
import { SandboxEnv } from '../../app/env';
import { SandboxContext } from '../../context';
import { bind } from '../../http/bind';
import { notFound, octopusError } from '../../http/errors';
import { page } from '../../http/page';
import { textQuery } from '../../http/query';
import { readBody } from '../../http/readBody';
import { spaceOf } from '../../spaces/spaceOf';
import { cancelTask } from './cancelTask';
import { changeState } from './changeState';
import { renderDetails } from './render/renderDetails';
import { renderRaw } from './render/renderRaw';
import { renderTask } from './render/renderTask';
import { isCompleted, ServerTask, serverTasks, TaskState } from './serverTask';
import { pendingInterruptions } from './pendingInterruptions';
import { matchesTaskFilter } from './taskFilter';

const TEMPLATE =
  '{?skip,active,environment,tenant,runbook,project,name,node,running,states,hasPendingInterruptions,hasWarningsOrErrors,take,ids,partialName,spaces,includeSystem,description,fromCompletedDate,toCompletedDate,fromQueueDate,toQueueDate,fromStartDate,toStartDate}';
const STATES: TaskState[] = [
  'Canceled',
  'Cancelling',
  'Executing',
  'Failed',
  'Queued',
  'Success',
  'TimedOut',
];

function newestFirst(a: ServerTask, b: ServerTask): number {
  return (
    b.queuedAt - a.queuedAt ||
    Number(b.Id.split('-')[1]) - Number(a.Id.split('-')[1])
  );
}

/**
 * Server tasks, of a space or (without one in the path) of all. Sources:
 * octopus-api.md §3 and §6.7; DataDog/integrations-core recorded lists, also
 * for `TotalCounts`.
 */
export function taskRoutes(ctx: SandboxContext): Hono<SandboxEnv> {
  const store = ctx.store.of(serverTasks);
  const visible = (c: Context<SandboxEnv>): ServerTask[] => {
    const names = c.req.param() as Record<string, string | undefined>;
    return names.spaceId || names.spaceIdentifier
      ? store.inSpace(spaceOf(ctx, c).Id)
      : store.list();
  };
  const one = (c: Context<SandboxEnv>) => {
    const task = store.get(c.req.param('id')!);
    if (!task || !visible(c).includes(task)) throw notFound();
    return task;
  };
  const answerPage = (
    c: Context<SandboxEnv>,
    items: ServerTask[],
    self: string,
  ) =>
    page(
      c,
      items.sort(newestFirst).map(task => renderTask(ctx, task)),
      { itemType: serverTasks.itemType, self, template: TEMPLATE },
    );
  const counts = (tasks: ServerTask[]) => ({
    ...Object.fromEntries(
      STATES.map(state => [
        state,
        tasks.filter(task => task.state === state).length,
      ]),
    ),
    Interrupted: tasks.filter(
      task => !isCompleted(task) && pendingInterruptions(ctx, task).length > 0,
    ).length,
  });

  return new Hono<SandboxEnv>()
    .get('/tasks', c => {
      const seen = visible(c);
      const found = seen.filter(task => matchesTaskFilter(ctx, c, task));
      const others = store.list().filter(task => !seen.includes(task));
      return c.json({
        ...answerPage(c, found, '/api/tasks'),
        TotalCounts: counts(seen),
        TotalCountsInOtherSpaces: counts(others),
      });
    })
    .post('/tasks/rerun/:id', c => {
      one(c);
      throw octopusError(400, 'This task cannot be re-run.');
    })
    .get('/tasks/:id', c => c.json(renderTask(ctx, one(c))))
    .get('/tasks/:id/details', c => {
      const tail = Number(textQuery(c, 'tail'));
      return c.json(
        renderDetails(ctx, one(c), {
          verbose: textQuery(c, 'verbose')?.toLowerCase() === 'true',
          tail: tail > 0 ? tail : undefined,
        }),
      );
    })
    .get('/tasks/:id/raw', c => c.text(renderRaw(one(c), ctx.now().getTime())))
    .post('/tasks/:id/cancel', c => {
      const task = one(c);
      cancelTask(ctx, task, ctx.now().getTime());
      return c.json(renderTask(ctx, task));
    })
    .post('/tasks/:id/state', async c => {
      const task = one(c);
      const fields = { State: 'text', Reason: 'text' } as const;
      const { State, Reason } = bind(fields, await readBody(c));
      changeState(ctx, task, State, Reason);
      return c.json(renderTask(ctx, task));
    })
    .get('/tasks/:id/queued-behind', c => {
      const task = one(c);
      const ahead = store
        .list()
        .filter(
          other =>
            !isCompleted(task) &&
            task.state === 'Queued' &&
            other !== task &&
            !isCompleted(other) &&
            other.concurrencyTag === task.concurrencyTag &&
            newestFirst(task, other) < 0,
        );
      return c.json(
        answerPage(c, ahead, `/api/tasks/${task.Id}/queued-behind`),
      );
    });
}
