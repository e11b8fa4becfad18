import { Context, Hono } from 'hono';
import { accounts } from '../accounts/accounts';
import { SandboxEnv } from '../app/env';
import { SandboxContext } from '../context';
import { bind } from '../http/bind';
import { notFound, octopusError } from '../http/errors';
import { listQuery, textQuery } from '../http/query';
import { readBody } from '../http/readBody';
import { projects } from '../projects/projects';
import { find } from '../resources/find';
import { spaceOf } from '../spaces/spaceOf';
import { readVariables, variableFields } from './readVariables';
import { renderVariableSet } from './renderVariableSet';
import { visibleVariables } from './visibleVariables';
import { VariableSet, variableSets } from './variableSets';

const fields = {
  Version: 'integer',
  Variables: { list: variableFields },
} as const;

const STALE =
  'Changes to these variables could not be saved, because another user has made changes to the variables between when you started editing and when you saved your changes. Please reload or open a new tab to make your changes.';
const FROZEN =
  "You cannot modify this variable set because the set is frozen. You'll need to create a new variable set instead.";

/** Variables, by set or by project; octopus-api.md §3.2. */
export function variableRoutes(ctx: SandboxContext): Hono<SandboxEnv> {
  const store = ctx.store.of(variableSets);
  const byId = (c: Context<SandboxEnv>) => {
    const set = store.get(c.req.param('id')!);
    if (!set || set.SpaceId !== spaceOf(ctx, c).Id) {
      throw notFound();
    }
    return set;
  };
  const ofProject = (c: Context<SandboxEnv>) => {
    const project = find(
      ctx,
      projects,
      spaceOf(ctx, c).Id,
      c.req.param('projectId')!,
    );
    return store.get(project.VariableSetId)!;
  };
  const write = (
    set: VariableSet,
    body: unknown,
    defaultVersion: number = 0,
  ) => {
    const input = bind(fields, body);
    if (set.frozen) {
      throw octopusError(400, FROZEN);
    }
    if ((input.Version ?? defaultVersion) !== set.Version) {
      throw octopusError(400, STALE);
    }
    return store.put({
      ...set,
      Variables: readVariables(ctx, set, input.Variables ?? []),
      Version: set.Version + 1,
    });
  };

  ctx.onUsedBy(accounts, ({ Id, SpaceId }) =>
    store
      .inSpace(SpaceId)
      .some(set => set.Variables.some(({ Value }) => Value === Id)),
  );

  return new Hono<SandboxEnv>()
    .get('/variables/all', c => {
      const ids = listQuery(c, 'ids');
      const sets = store
        .inSpace(spaceOf(ctx, c).Id)
        .filter(set => (ids ? ids.includes(set.Id) : !set.frozen));
      return c.json(sets.map(set => renderVariableSet(ctx, set)));
    })
    .get('/variables/names', c =>
      c.json([
        ...new Set(visibleVariables(ctx, c).map(variable => variable.Name)),
      ]),
    )
    .get('/variables/preview', c => {
      const projectId = textQuery(c, 'project');
      if (!projectId) {
        throw octopusError(400, 'No project was provided.');
      }
      const project = find(ctx, projects, spaceOf(ctx, c).Id, projectId);
      const set = store.get(project.VariableSetId)!;
      return c.json(
        renderVariableSet(ctx, {
          ...set,
          Variables: visibleVariables(ctx, c),
        }),
      );
    })
    .get('/variables/:id', c => c.json(renderVariableSet(ctx, byId(c))))
    .put('/variables/:id', async c => {
      const set = write(byId(c), await readBody(c));
      return c.json(renderVariableSet(ctx, set, { scopeValues: false }));
    })
    .get('/projects/:projectId/variables', c =>
      c.json(renderVariableSet(ctx, ofProject(c))),
    )
    .put('/projects/:projectId/variables', async c => {
      const set = ofProject(c);
      write(set, await readBody(c), set.Version);
      return c.json({});
    });
}
