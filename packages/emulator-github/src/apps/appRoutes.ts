import { Hono } from 'hono';
import { GitHubError, invalid, notFound } from '../http/errors';
import { page } from '../http/page';
import { readBody } from '../http/readBody';
import { isInstalledOn } from '../access/roleOf';
import { renderListed } from '../repositories/renderRepository';
import { GitHubEnv, GitHubRequest } from '../server/env';
import { GitHubContext } from '../server/GitHubContext';
import { renderApp, renderInstallation } from './renderApp';

const PAGE = '/apps/apps';

/**
 * What an App may do for itself, and tokens for its installations. Sources:
 * operations `apps/get-authenticated`, `apps/list-installations`,
 * `apps/get-*-installation`, `apps/create-installation-access-token` and
 * `apps/list-repos-accessible-to-installation`.
 */
export function appRoutes(ctx: GitHubContext): Hono<GitHubEnv> {
  const routes = new Hono<GitHubEnv>();
  const requireApp = ({ env }: GitHubRequest, section: string) => {
    if (env.viewer.kind !== 'app') {
      throw new GitHubError(
        401,
        'A JSON web token could not be decoded',
        `${PAGE}#${section}`,
      );
    }
  };
  const onAccount = (login: string) =>
    ctx.installations.find(
      one => one.accountLogin.toLowerCase() === login.toLowerCase(),
    );

  routes.get('/app', c => {
    requireApp(c, 'get-the-authenticated-app');
    return c.json(renderApp(ctx, c.env.links));
  });

  routes.get('/app/installations', c => {
    requireApp(c, 'list-installations-for-the-authenticated-app');
    return c.json(
      page(c, ctx.installations).map(one =>
        renderInstallation(one, c.env.links),
      ),
    );
  });

  for (const kind of ['orgs', 'users']) {
    routes.get(`/${kind}/:login/installation`, c => {
      const section =
        'get-an-organization-installation-for-the-authenticated-app';
      requireApp(c, section);
      const installation = onAccount(c.req.param('login'));
      if (!installation) {
        throw notFound(`${PAGE}#${section}`);
      }
      return c.json(renderInstallation(installation, c.env.links));
    });
  }

  routes.get('/repos/:owner/:repo/installation', c => {
    const section = 'get-a-repository-installation-for-the-authenticated-app';
    requireApp(c, section);
    const { owner, repo } = c.req.param();
    const repository = ctx.repositories.find(owner, repo);
    const installation = onAccount(owner);
    if (
      !repository ||
      !installation ||
      !isInstalledOn(installation, repository)
    ) {
      throw notFound(`${PAGE}#${section}`);
    }
    return c.json(renderInstallation(installation, c.env.links));
  });

  routes.post('/app/installations/:id/access_tokens', async c => {
    const section = 'create-an-installation-access-token-for-an-app';
    requireApp(c, section);
    const id = Number(c.req.param('id'));
    const installation = ctx.installations.find(one => one.id === id);
    if (!installation) {
      throw notFound(`${PAGE}#${section}`);
    }
    const { repositories, repository_ids: ids } = await readBody(c);
    const chosen = [
      ...((ids as number[] | undefined) ?? []).map(one =>
        ctx.repositories.byId(one),
      ),
      ...((repositories as string[] | undefined) ?? []).map(name =>
        ctx.repositories.find(installation.accountLogin, name),
      ),
    ];
    if (chosen.some(one => !one || !isInstalledOn(installation, one))) {
      throw invalid(
        `${PAGE}#${section}`,
        undefined,
        'There is at least one repository that does not exist or is not accessible to the parent installation.',
      );
    }
    const token = ctx.installationTokens.issue({
      ...installation,
      repositories:
        chosen.length > 0
          ? chosen.flatMap(one => one?.id ?? [])
          : installation.repositories,
    });
    return c.json(
      {
        token: token.value,
        expires_at: token.expiresAt.toISOString().replace(/\.\d+Z$/, 'Z'),
        permissions: installation.permissions,
        repository_selection:
          installation.repositories === 'all' && chosen.length === 0
            ? 'all'
            : 'selected',
        ...(chosen.length > 0 && {
          repositories: chosen.flatMap(one =>
            one ? [renderListed(one, c.env.viewer, c.env.links)] : [],
          ),
        }),
      },
      201,
    );
  });

  routes.get('/installation/repositories', c => {
    const { viewer, links } = c.env;
    if (viewer.kind !== 'installation') {
      throw new GitHubError(
        403,
        'You must authenticate with an installation access token in order to list repositories for an installation.',
        '/apps/installations#list-repositories-accessible-to-the-app-installation',
      );
    }
    const repositories = ctx.repositories
      .all()
      .filter(one => isInstalledOn(viewer.installation, one));
    return c.json({
      total_count: repositories.length,
      repository_selection:
        viewer.installation.repositories === 'all' ? 'all' : 'selected',
      repositories: page(c, repositories).map(one =>
        renderListed(one, viewer, links),
      ),
    });
  });

  return routes;
}
