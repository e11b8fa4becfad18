import { Context, Hono } from 'hono';
import { SandboxEnv } from '../app/env';
import { users } from '../auth/users';
import { SandboxContext } from '../context';
import { bind, Bound } from '../http/bind';
import { notFound, octopusError, validationError } from '../http/errors';
import { page } from '../http/page';
import { readBody } from '../http/readBody';
import { listed } from '../resources/listed';
import { requireName } from '../resources/names';
import { createSpace } from './createSpace';
import { Space, spaces } from './spaces';

const fields = {
  Name: 'text',
  Slug: 'text',
  Description: 'text',
  IsDefault: 'boolean',
  TaskQueueStopped: 'boolean',
  SpaceManagersTeams: 'texts',
  SpaceManagersTeamMembers: 'texts',
} as const;

/**
 * Spaces. Sources: OctopusDeploy/docs:src/pages/docs/api/_generated/spaces.md
 * (parameters, lengths, 200 for a PUT); octopus-api.md §3 (what a delete
 * needs). The wording of the refusals is not public.
 */
export function spaceRoutes(ctx: SandboxContext): Hono<SandboxEnv> {
  const store = ctx.store.of(spaces);
  const one = (c: Context<SandboxEnv>) => {
    const wanted = c.req.param('id')!.toLowerCase();
    const found = store
      .list()
      .find(item => item.Id.toLowerCase() === wanted || item.Slug === wanted);
    if (!found) {
      throw notFound();
    }
    return found;
  };
  const some = (c: Context<SandboxEnv>) =>
    listed(c, store.list(), { name: 'exact' });
  /** There is one default space: a new one takes the flag of the old one. */
  const settled = (space: Space) => {
    store
      .list()
      .filter(other => space.IsDefault && other.Id !== space.Id)
      .forEach(other => store.put({ ...other, IsDefault: false }));
    return render(space);
  };

  return (
    new Hono<SandboxEnv>()
      .get('/spaces', c =>
        c.json(
          page(c, some(c).map(render), {
            itemType: spaces.itemType,
            self: '/api/spaces',
            template: '{?skip,take,ids,partialName,name}',
          }),
        ),
      )
      .get('/spaces/all', c => c.json(some(c).map(render)))
      .get('/spaces/:id', c => c.json(render(one(c))))
      // Everybody may look into every space here.
      .get('/users/:id/spaces', c => {
        if (!ctx.store.of(users).get(c.req.param('id'))) {
          throw notFound();
        }
        return c.json(store.list().map(render));
      })
      .post('/spaces', async c => {
        const input = check(bind(fields, await readBody(c)));
        requireName(
          spaces,
          { Id: '', Name: input.Name } as Space,
          store.list(),
        );
        const space = createSpace(ctx, { ...input, Slug: input.Slug ?? '' });
        return c.json(settled(space), 201);
      })
      .put('/spaces/:id', async c => {
        const current = one(c);
        const input = check(bind(fields, await readBody(c)));
        const space = {
          ...current,
          ...input,
          Slug: input.Slug || current.Slug,
          IsDefault: current.IsDefault || (input.IsDefault ?? false),
          TaskQueueStopped: input.TaskQueueStopped ?? false,
        };
        requireName(spaces, space, store.list());
        store.put(space);
        return c.json(settled(space));
      })
      .delete('/spaces/:id', c => {
        const space = one(c);
        if (space.IsDefault) {
          throw octopusError(400, 'You cannot delete the default space.');
        }
        if (!space.TaskQueueStopped) {
          throw octopusError(
            400,
            'The task queue of the space must be stopped before the space can be deleted.',
          );
        }
        ctx.store.dropSpace(space.Id);
        ctx.delete(spaces, space);
        return c.body(null, 200);
      })
  );
}

function check(input: Bound<typeof fields>) {
  const { Name, SpaceManagersTeams, SpaceManagersTeamMembers } = input;
  const reasons = [
    (Name ?? '').length > 50 &&
      'The name of a space can have 50 characters at most.',
    !SpaceManagersTeams?.length &&
      !SpaceManagersTeamMembers?.length &&
      'A space needs at least one manager: a team or a user.',
  ].filter(reason => typeof reason === 'string');
  if (reasons.length) {
    throw validationError(...reasons);
  }
  return { ...input, Name: Name ?? '', Description: input.Description ?? null };
}

function render(space: Space): object {
  const self = `/api/spaces/${space.Id}`;
  return {
    ...space,
    IsPrivate: false,
    Icon: null,
    ExtensionSettings: [],
    Links: {
      Self: self,
      SpaceHome: `/api/${space.Id}`,
      Web: `/app#/spaces/${space.Id}`,
      Logo: `${self}/logo`,
      Search: `${self}/search`,
    },
  };
}
