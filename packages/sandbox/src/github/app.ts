import { Context, Hono } from 'hono';
import { findAccount } from './accounts/accounts';
import {
  renderOrganization,
  renderPrivate,
  renderPublic,
} from './accounts/renderAccount';
import { authenticate } from './authenticate';
import { GitHubError, notFound } from './http/errors';
import { setHeaders } from './http/setHeaders';
import { rateLimitOverview } from './limits/rateLimitOverview';
import { RateLimits } from './limits/RateLimits';
import { rootLinks } from './rootLinks';

type GitHubEnv = { Variables: { login?: string } };

/** All routes of the server. Paths and answers: GitHub's OpenAPI description. */
export function createApp(now: () => Date): Hono<GitHubEnv> {
  const limits = new RateLimits(now);
  const app = new Hono<GitHubEnv>();

  app.use(async (c, next) => {
    await next();
    setHeaders(c, limits, c.get('login'));
  });
  app.use(async (c, next) => {
    // Source: "User agent required" in GitHub's REST documentation.
    if (!c.req.header('User-Agent')) {
      return c.html(
        'Request forbidden by administrative rules. Please make sure your request has a User-Agent header.',
        403,
      );
    }
    const login = authenticate(c.req.header('Authorization'));
    c.set('login', login);
    // Source: operation `rate-limit/get`, which does not count itself.
    if (c.req.path !== '/rate_limit' && !limits.take(login)) {
      throw new GitHubError(
        403,
        `API rate limit exceeded for ${login ?? '127.0.0.1'}.`,
        '/overview/rate-limits-for-the-rest-api',
      );
    }
    return next();
  });

  app.get('/', c => c.json(rootLinks(origin(c))));
  app.get('/rate_limit', c => {
    const login = c.get('login');
    return c.json(rateLimitOverview(limits.read(login), login, now()));
  });
  app.get('/user', c => {
    const account = findAccount(c.get('login') ?? '');
    if (!account) {
      throw new GitHubError(
        401,
        'Requires authentication',
        '/users/users#get-the-authenticated-user',
      );
    }
    return c.json(renderPrivate(account, origin(c)));
  });
  app.get('/users/:username', c => {
    const account = findAccount(c.req.param('username'));
    if (!account) {
      throw notFound('/users/users#get-a-user');
    }
    return c.json(renderPublic(account, origin(c)));
  });
  app.get('/orgs/:org', c => {
    const account = findAccount(c.req.param('org'));
    if (account?.type !== 'Organization') {
      throw notFound('/orgs/orgs#get-an-organization');
    }
    return c.json(renderOrganization(account, origin(c)));
  });
  // There are no repositories, and no route that makes one.
  app.get('/repos/:owner/:repo', () => {
    throw notFound('/repos/repos#get-a-repository');
  });

  app.notFound(c => answer(c, notFound()));
  app.onError((error, c) => {
    if (error instanceof GitHubError) {
      return answer(c, error);
    }
    throw error;
  });
  return app;
}

function answer(c: Context, error: GitHubError): Response {
  return c.json(error.body, error.status);
}

function origin(c: Context): string {
  return new URL(c.req.url).origin;
}
