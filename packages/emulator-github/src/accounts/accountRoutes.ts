import { Hono } from 'hono';
import { GitHubError, notFound } from '../http/errors';
import { GitHubEnv } from '../server/env';
import { GitHubContext } from '../server/GitHubContext';
import { accountOf, findAccount } from './accounts';
import {
  renderOrganization,
  renderPrivate,
  renderPublic,
} from './renderAccount';

const ME = '/users/users#get-the-authenticated-user';

/** Users and organizations. Sources: operations `users/get-authenticated`, `users/get-by-username`, `orgs/get`. */
export function accountRoutes(ctx: GitHubContext): Hono<GitHubEnv> {
  const routes = new Hono<GitHubEnv>();

  routes.get('/user', c => {
    const { viewer, links } = c.env;
    if (viewer.kind === 'installation') {
      throw new GitHubError(403, 'Resource not accessible by integration', ME);
    }
    if (viewer.kind !== 'user') {
      throw new GitHubError(401, 'Requires authentication', ME);
    }
    const { login, scopes } = viewer;
    const repositories = ctx.repositories.of(login);
    const render = scopes.includes('user') ? renderPrivate : renderPublic;
    return c.json(render(accountOf(login), repositories, links));
  });

  routes.get('/users/:username', c => {
    const account = findAccount(c.req.param('username'));
    if (!account) {
      throw notFound('/users/users#get-a-user');
    }
    const repositories = ctx.repositories.of(account.login);
    return c.json(renderPublic(account, repositories, c.env.links));
  });

  routes.get('/orgs/:org', c => {
    const account = findAccount(c.req.param('org'));
    if (account?.type !== 'Organization') {
      throw notFound('/orgs/orgs#get-an-organization');
    }
    const repositories = ctx.repositories.of(account.login);
    return c.json(renderOrganization(account, repositories, c.env.links));
  });

  return routes;
}
