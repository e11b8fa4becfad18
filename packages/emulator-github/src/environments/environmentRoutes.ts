import type { components } from '@octokit/openapi-types';
import { Hono } from 'hono';
import { repositoryFinder } from '../access/repositoryFinder';
import { invalid, notFound } from '../http/errors';
import { Links } from '../http/links';
import { nodeId } from '../http/nodeId';
import { page } from '../http/page';
import { readBody } from '../http/readBody';
import { Environment, Repository } from '../repositories/repository';
import { GitHubEnv, GitHubRequest } from '../server/env';
import { GitHubContext } from '../server/GitHubContext';

const PAGE = '/deployments/environments';

/** Environments of a repository, without reviewers. Source: operations `repos/*-environment*`. */
export function environmentRoutes(ctx: GitHubContext): Hono<GitHubEnv> {
  const routes = new Hono<GitHubEnv>();
  const base = '/repos/:owner/:repo/environments';
  const find = repositoryFinder(ctx, {
    page: PAGE,
    permission: 'administration',
    reading: 'actions',
    roles: { read: 'pull', write: 'admin' },
  });
  const nameIn = (c: GitHubRequest) => c.req.param('name') as string;

  routes.get(base, c => {
    const repository = find(c, 'list-environments');
    const environments = [...repository.environments.values()];
    return c.json({
      total_count: environments.length,
      environments: page(c, environments).map(one =>
        renderEnvironment(repository, one, c.env.links),
      ),
    });
  });

  routes.get(`${base}/:name`, c => {
    const section = 'get-an-environment';
    const repository = find(c, section);
    const environment = repository.environments.get(nameIn(c));
    if (!environment) {
      throw notFound(`${PAGE}#${section}`);
    }
    return c.json(renderEnvironment(repository, environment, c.env.links));
  });

  routes.put(`${base}/:name`, async c => {
    const section = 'create-or-update-an-environment';
    const repository = find(c, section, 'write');
    const body = await readBody(c);
    const policy = body.deployment_branch_policy as Environment['branchPolicy'];
    if (policy && policy.protected_branches === policy.custom_branch_policies) {
      throw invalid(`${PAGE}#${section}`, undefined);
    }
    const name = nameIn(c);
    const at = ctx.timestamp();
    const environment: Environment = {
      ...(repository.environments.get(name) ?? {
        id: ctx.nextId(),
        name,
        createdAt: at,
        secrets: new Map(),
        variables: new Map(),
      }),
      updatedAt: at,
      waitTimer: Number(body.wait_timer ?? 0),
      branchPolicy: policy ?? null,
    };
    repository.environments.set(name, environment);
    return c.json(renderEnvironment(repository, environment, c.env.links));
  });

  routes.delete(`${base}/:name`, c => {
    const section = 'delete-an-environment';
    const repository = find(c, section, 'write');
    if (!repository.environments.delete(nameIn(c))) {
      throw notFound(`${PAGE}#${section}`);
    }
    return c.body(null, 204);
  });

  return routes;
}

/** Source: schema `environment`. */
function renderEnvironment(
  { ownerLogin, name: repo }: Repository,
  environment: Environment,
  links: Links,
) {
  const { id, name, branchPolicy, waitTimer } = environment;
  const fullName = `${ownerLogin}/${repo}`;
  const escaped = encodeURIComponent(name);
  const gate = (offset: number) => ({
    id: id * 10 + offset,
    node_id: nodeId('Gate', id * 10 + offset),
  });
  return {
    id,
    node_id: nodeId('Environment', id),
    name,
    url: `${links.api}/repos/${fullName}/environments/${escaped}`,
    html_url: `${links.web}/${fullName}/deployments/activity_log?environments_filter=${escaped}`,
    created_at: environment.createdAt,
    updated_at: environment.updatedAt,
    protection_rules: [
      ...(waitTimer > 0
        ? [{ ...gate(1), type: 'wait_timer', wait_timer: waitTimer }]
        : []),
      ...(branchPolicy ? [{ ...gate(2), type: 'branch_policy' }] : []),
    ],
    deployment_branch_policy: branchPolicy,
  } satisfies components['schemas']['environment'];
}
