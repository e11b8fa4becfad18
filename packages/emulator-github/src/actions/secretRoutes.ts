import type { components } from '@octokit/openapi-types';
import { Hono } from 'hono';
import { repositoryFinder } from '../access/repositoryFinder';
import { notFound } from '../http/errors';
import { page } from '../http/page';
import { readBody } from '../http/readBody';
import { Dated } from '../repositories/repository';
import { GitHubEnv } from '../server/env';
import { GitHubContext } from '../server/GitHubContext';
import { putSecret } from './putSecret';

const PAGE = '/actions/secrets';

/**
 * Secrets of a repository. Sources: operations `actions/*-repo-secret*`; the
 * rights: their descriptions ("collaborator access", "Secrets" of an App).
 */
export function secretRoutes(ctx: GitHubContext): Hono<GitHubEnv> {
  const routes = new Hono<GitHubEnv>();
  const base = '/repos/:owner/:repo/actions/secrets';
  const find = repositoryFinder(ctx, {
    page: PAGE,
    permission: 'secrets',
    roles: { read: 'push', write: 'push' },
  });

  routes.get(`${base}/public-key`, async c => {
    find(c, 'get-a-repository-public-key');
    return c.json({
      key_id: ctx.secrets.keyId,
      key: await ctx.secrets.publicKey(),
    } satisfies components['schemas']['actions-public-key']);
  });

  routes.get(base, c => {
    const { secrets } = find(c, 'list-repository-secrets');
    return c.json({
      total_count: secrets.size,
      secrets: page(c, [...secrets].map(renderSecret)),
    });
  });

  routes.get(`${base}/:name`, c => {
    const section = 'get-a-repository-secret';
    const name = c.req.param('name').toUpperCase();
    const secret = find(c, section).secrets.get(name);
    if (!secret) {
      throw notFound(`${PAGE}#${section}`);
    }
    return c.json(renderSecret([name, secret]));
  });

  routes.put(`${base}/:name`, async c => {
    const section = 'create-or-update-a-repository-secret';
    const { secrets } = find(c, section, 'write');
    const created = await putSecret(ctx, secrets, {
      name: c.req.param('name'),
      body: await readBody(c),
      page: `${PAGE}#${section}`,
    });
    return created ? c.json({}, 201) : c.body(null, 204);
  });

  routes.delete(`${base}/:name`, c => {
    const section = 'delete-a-repository-secret';
    const { secrets } = find(c, section, 'write');
    if (!secrets.delete(c.req.param('name').toUpperCase())) {
      throw notFound(`${PAGE}#${section}`);
    }
    return c.body(null, 204);
  });

  return routes;
}

/** Names and times only: GitHub never answers a value. Source: schema `actions-secret`. */
export function renderSecret([name, secret]: [string, Dated<string>]) {
  return {
    name,
    created_at: secret.createdAt,
    updated_at: secret.updatedAt,
  } satisfies components['schemas']['actions-secret'];
}
