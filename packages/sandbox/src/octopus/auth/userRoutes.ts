import { Hono } from 'hono';
import { SandboxEnv } from '../app/env';
import { SandboxContext } from '../context';
import { notFound } from '../http/errors';
import { page } from '../http/page';
import { User, users } from './users';

/** Users, to read only. Shape: definition `UserResource` of the OpenAPI document. */
export function userRoutes(ctx: SandboxContext): Hono<SandboxEnv> {
  const store = ctx.store.of(users);
  const all = () =>
    store.list().sort((a, b) => (a.Username < b.Username ? -1 : 1));
  return new Hono<SandboxEnv>()
    .get('/users', c =>
      c.json(
        page(
          c,
          all().map(user => render(user, c.env.user)),
          {
            itemType: users.itemType,
            self: '/api/users',
            template: '{?skip,take,ids,filter}',
          },
        ),
      ),
    )
    .get('/users/all', c => c.json(all().map(user => render(user, c.env.user))))
    .get('/users/me', c => c.json(render(c.env.user!, c.env.user)))
    .get('/users/:id', c => {
      const user = store.get(c.req.param('id'));
      if (!user) {
        throw notFound();
      }
      return c.json(render(user, c.env.user));
    });
}

function render({ readOnly, ...user }: User, requestor: User | undefined) {
  const self = `/api/users/${user.Id}`;
  return {
    ...user,
    IsActive: true,
    IsRequestor: user.Id === requestor?.Id,
    CanPasswordBeEdited: !user.IsService,
    Identities: [],
    Links: {
      Self: self,
      Permissions: `${self}/permissions`,
      Spaces: `${self}/spaces`,
      Teams: `${self}/teams`,
    },
  };
}
