import { Context, Hono } from 'hono';
import { SandboxEnv } from '../app/env';
import { SandboxContext } from '../context';
import { environments } from '../environments/environments';
import { bind } from '../http/bind';
import { notFound } from '../http/errors';
import { page } from '../http/page';
import { listQuery, textQuery } from '../http/query';
import { readBody } from '../http/readBody';
import { Project, projects } from '../projects/projects';
import { find } from '../resources/find';
import { listed } from '../resources/listed';
import { requireName } from '../resources/names';
import { runbooks } from '../runbooks/runbooks';
import { spaceOf } from '../spaces/spaceOf';
import { readTrigger, triggerFields } from './readTrigger';
import { ProjectTrigger, projectTriggers } from './triggers';

/** Triggers, by project and in the older form; octopus-api.md §3 and §3.3. They never fire here. */
export function triggerRoutes(ctx: SandboxContext): Hono<SandboxEnv> {
  const store = ctx.store.of(projectTriggers);
  const projectOf = (c: Context<SandboxEnv>, id: string | null | undefined) =>
    find(ctx, projects, spaceOf(ctx, c).Id, id ?? '');
  const ofProject = (project: Project) =>
    store
      .inSpace(project.SpaceId)
      .filter(trigger => trigger.ProjectId === project.Id);
  const some = (c: Context<SandboxEnv>) => {
    const inPath = c.req.param('projectId');
    return inPath
      ? ofProject(projectOf(c, inPath))
      : store.inSpace(spaceOf(ctx, c).Id);
  };
  const one = (c: Context<SandboxEnv>) => {
    const id = c.req.param('id')!.toLowerCase();
    const found = some(c).find(trigger => trigger.Id.toLowerCase() === id);
    if (!found) {
      throw notFound();
    }
    return found;
  };
  const save = (project: Project, trigger: ProjectTrigger) => {
    requireName(projectTriggers, trigger, ofProject(project));
    return render(store.put(trigger));
  };

  const list = (c: Context<SandboxEnv>) => {
    const { Id } = spaceOf(ctx, c);
    const project = c.req.param('projectId');
    return c.json(
      page(c, listed(c, some(c), { filter: isWanted }).map(render), {
        itemType: projectTriggers.itemType,
        self: project
          ? `/api/${Id}/projects/${projectOf(c, project).Id}/triggers`
          : `/api/${Id}/projecttriggers`,
        template:
          '{?skip,take,partialName,triggerActionType,triggerActionCategory,runbooks}',
      }),
    );
  };
  const create = async (c: Context<SandboxEnv>) => {
    const input = bind(triggerFields, await readBody(c));
    const project = projectOf(c, c.req.param('projectId') ?? input.ProjectId);
    const trigger = {
      Id: ctx.store.nextId('ProjectTriggers'),
      SpaceId: project.SpaceId,
      ProjectId: project.Id,
      ...readTrigger(ctx, project, input),
    };
    return c.json(save(project, trigger), 201);
  };
  const update = async (c: Context<SandboxEnv>) => {
    const input = bind(triggerFields, await readBody(c));
    const current = one(c);
    const project = projectOf(c, current.ProjectId);
    return c.json(
      save(project, { ...current, ...readTrigger(ctx, project, input) }),
    );
  };

  registerUses(ctx);
  const app = new Hono<SandboxEnv>();
  for (const path of ['/projecttriggers', '/projects/:projectId/triggers']) {
    app
      .get(path, list)
      .get(`${path}/:id`, c => c.json(render(one(c))))
      .post(path, create)
      .put(`${path}/:id`, update)
      .delete(`${path}/:id`, c => {
        ctx.delete(projectTriggers, one(c));
        return c.body(null, 200);
      });
  }
  return app;
}

/** That a trigger keeps its runbook from being deleted is an inference. */
function registerUses(ctx: SandboxContext): void {
  const store = ctx.store.of(projectTriggers);
  ctx.onUsedBy(runbooks, runbook =>
    store
      .inSpace(runbook.SpaceId)
      .some(trigger => trigger.Action.RunbookId === runbook.Id),
  );
  ctx.onUsedBy(environments, ({ Id, SpaceId }) =>
    store
      .inSpace(SpaceId)
      .some(({ Action, Filter }) =>
        [Action.EnvironmentIds, Filter.EnvironmentIds].some(
          ids => Array.isArray(ids) && ids.includes(Id),
        ),
      ),
  );
  ctx.onDelete(projects, project =>
    store
      .inSpace(project.SpaceId)
      .filter(trigger => trigger.ProjectId === project.Id)
      .forEach(trigger => ctx.delete(projectTriggers, trigger)),
  );
}

function isWanted({ Action }: ProjectTrigger, c: Context<SandboxEnv>): boolean {
  const type = textQuery(c, 'triggerActionType');
  const category = textQuery(c, 'triggerActionCategory');
  const wanted = listQuery(c, 'runbooks');
  const its = Action.ActionType === 'RunRunbook' ? 'Runbook' : 'Deployment';
  return (
    (!type || Action.ActionType === type) &&
    (!category || its === category) &&
    (!wanted || wanted.includes(String(Action.RunbookId)))
  );
}

function render(trigger: ProjectTrigger): object {
  const project = `/api/${trigger.SpaceId}/projects/${trigger.ProjectId}`;
  return {
    ...trigger,
    Links: { Self: `${project}/triggers/${trigger.Id}`, Project: project },
  };
}
