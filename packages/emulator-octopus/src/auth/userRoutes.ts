import { Context, Hono } from 'hono';
import { SandboxEnv } from '../app/env';
import { SandboxContext } from '../context';
import { notFound } from '../http/errors';
import { page } from '../http/page';
import { flagQuery, textQuery } from '../http/query';
import { readBody } from '../http/readBody';
import { readUser } from './readUser';
import { renderUser } from './renderUser';
import { User, users } from './users';

/**
 * Users and service accounts; those made here have no key to sign in with.
 * Parameters of the list:
 * OctopusDeploy/docs:src/pages/docs/api/_generated/users.md.
 */
export function userRoutes(ctx: SandboxContext): Hono<SandboxEnv> {
  const store = ctx.store.of(users);
  const all = () =>
    store.list().sort((a, b) => (a.Username < b.Username ? -1 : 1));
  const one = (c: Context<SandboxEnv>) => {
    const user = store.get(c.req.param('id')!);
    if (!user) {
      throw notFound();
    }
    return user;
  };
  const show = (c: Context<SandboxEnv>) => (user: User) =>
    renderUser(user, c.env.user);

  return new Hono<SandboxEnv>()
    .get('/users', c =>
      c.json(
        page(
          c,
          all()
            .filter(user => isAskedFor(user, c))
            .map(show(c)),
          {
            itemType: users.itemType,
            self: '/api/users',
            template: '{?skip,take,ids,filter}',
          },
        ),
      ),
    )
    .get('/users/all', c => c.json(all().map(show(c))))
    .get('/users/me', c => c.json(show(c)(c.env.user!)))
    .get('/users/:id', c => c.json(show(c)(one(c))))
    .post('/users', async c =>
      c.json(show(c)(store.put(readUser(ctx, await readBody(c)))), 201),
    )
    .put('/users/:id', async c =>
      c.json(show(c)(store.put(readUser(ctx, await readBody(c), one(c))))),
    )
    .delete('/users/:id', c => {
      ctx.delete(users, one(c));
      return c.body(null, 200);
    });
}

function isAskedFor(user: User, c: Context<SandboxEnv>): boolean {
  const part = textQuery(c, 'filter')?.toLowerCase() ?? '';
  const is = (parameter: string, value: boolean) =>
    !textQuery(c, parameter) || flagQuery(c, parameter) === value;
  return (
    [user.Username, user.DisplayName, user.EmailAddress ?? ''].some(text =>
      text.toLowerCase().includes(part),
    ) &&
    is('isServiceAccount', user.IsService) &&
    is('isActive', user.IsActive ?? true)
  );
}
