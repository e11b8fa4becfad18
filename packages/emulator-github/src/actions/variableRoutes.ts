import type { components } from '@octokit/openapi-types';
import { Hono } from 'hono';
import { repositoryFinder } from '../access/repositoryFinder';
import { GitHubError, notFound } from '../http/errors';
import { fieldReader } from '../http/fields';
import { page } from '../http/page';
import { readBody } from '../http/readBody';
import { Dated } from '../repositories/repository';
import { GitHubEnv, GitHubRequest } from '../server/env';
import { GitHubContext } from '../server/GitHubContext';
import { checkName } from './checkName';

const PAGE = '/actions/variables';

/**
 * Variables of a repository. Sources: operations `actions/*-repo-variable*`;
 * POST of one that is there answers 409:
 * nexthink-oss/terraform-provider-github#12.
 */
export function variableRoutes(ctx: GitHubContext): Hono<GitHubEnv> {
  const routes = new Hono<GitHubEnv>();
  const base = '/repos/:owner/:repo/actions/variables';
  const find = repositoryFinder(ctx, {
    page: PAGE,
    permission: 'actions_variables',
    roles: { read: 'push', write: 'push' },
  });
  const existing = (c: GitHubRequest, section: string, level?: 'write') => {
    const { variables } = find(c, section, level);
    const name = (c.req.param('name') as string).toUpperCase();
    const variable = variables.get(name);
    if (!variable) {
      throw notFound(`${PAGE}#${section}`);
    }
    return { variables, name, variable };
  };

  routes.get(base, c => {
    const { variables } = find(c, 'list-repository-variables');
    return c.json({
      total_count: variables.size,
      variables: page(c, [...variables].map(renderVariable), 10),
    });
  });

  routes.post(base, async c => {
    const section = `${PAGE}#create-a-repository-variable`;
    const { variables } = find(c, 'create-a-repository-variable', 'write');
    const { required } = fieldReader(await readBody(c), section);
    const name = checkName('Variable', required('name'), section);
    const value = required('value');
    if (variables.has(name)) {
      throw new GitHubError(
        409,
        'Already exists - Variable already exists',
        section,
      );
    }
    const at = ctx.timestamp();
    variables.set(name, { value, createdAt: at, updatedAt: at });
    return c.json({}, 201);
  });

  routes.get(`${base}/:name`, c => {
    const { name, variable } = existing(c, 'get-a-repository-variable');
    return c.json(renderVariable([name, variable]));
  });

  routes.patch(`${base}/:name`, async c => {
    const section = 'update-a-repository-variable';
    const { variables, name, variable } = existing(c, section, 'write');
    const { text } = fieldReader(await readBody(c), `${PAGE}#${section}`);
    const renamed = text('name') ?? name;
    variables.delete(name);
    variables.set(checkName('Variable', renamed, `${PAGE}#${section}`), {
      value: text('value') ?? variable.value,
      createdAt: variable.createdAt,
      updatedAt: ctx.timestamp(),
    });
    return c.body(null, 204);
  });

  routes.delete(`${base}/:name`, c => {
    const { variables, name } = existing(
      c,
      'delete-a-repository-variable',
      'write',
    );
    variables.delete(name);
    return c.body(null, 204);
  });

  return routes;
}

/** Source: schema `actions-variable`. */
export function renderVariable([name, variable]: [string, Dated<string>]) {
  return {
    name,
    value: variable.value,
    created_at: variable.createdAt,
    updated_at: variable.updatedAt,
  } satisfies components['schemas']['actions-variable'];
}
