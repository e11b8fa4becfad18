import type { components } from '@octokit/openapi-types';
import { Hono } from 'hono';
import { repositoryFinder } from '../access/repositoryFinder';
import { invalid, notFound } from '../http/errors';
import { Links } from '../http/links';
import { nodeId } from '../http/nodeId';
import { page } from '../http/page';
import { readBody } from '../http/readBody';
import { Repository } from '../repositories/repository';
import { GitHubEnv, GitHubRequest } from '../server/env';
import { GitHubContext } from '../server/GitHubContext';
import { readRuleset } from './readRuleset';
import { refuseByPlan } from './refuseByPlan';
import { Ruleset } from './ruleset';

type RenderedRuleset = components['schemas']['repository-ruleset'];

const PAGE = '/repos/rules';

/**
 * Rulesets of a repository. Sources: operations `repos/*-repo-ruleset*`; the
 * refusal of a name that is taken: github-community-projects/safe-settings#1047.
 */
export function rulesetRoutes(ctx: GitHubContext): Hono<GitHubEnv> {
  const routes = new Hono<GitHubEnv>();
  const base = '/repos/:owner/:repo/rulesets';
  const find = repositoryFinder(ctx, {
    page: PAGE,
    permission: 'administration',
    reading: 'metadata',
    roles: { read: 'pull', write: 'admin' },
  });
  const existing = (c: GitHubRequest, section: string, level?: 'write') => {
    const repository = find(c, section, level);
    const id = Number(c.req.param('id'));
    const ruleset = repository.rulesets.find(one => one.id === id);
    if (!ruleset) {
      throw notFound(`${PAGE}#${section}`);
    }
    return { repository, ruleset };
  };
  const read = async (
    c: GitHubRequest,
    repository: Repository,
    section: string,
    current?: Ruleset,
  ) => {
    const wanted = readRuleset(
      await readBody(c),
      `${PAGE}#${section}`,
      current,
    );
    const taken = repository.rulesets.some(
      one => one !== current && one.name === wanted.name,
    );
    if (taken) {
      throw invalid(`${PAGE}#${section}`, ['Name must be unique']);
    }
    return wanted;
  };

  routes.get(base, c => {
    const section = 'get-all-repository-rulesets';
    const repository = find(c, section);
    refuseByPlan(repository, `${PAGE}#${section}`);
    const rulesets = repository.rulesets.map(one =>
      renderRuleset(repository, one, c.env.links),
    );
    // Lists leave out what is long. Source: the example of the operation.
    const listed = rulesets.map(
      ({
        rules,
        conditions,
        bypass_actors,
        current_user_can_bypass,
        ...rest
      }) => rest,
    );
    return c.json(page(c, listed));
  });

  routes.post(base, async c => {
    const section = 'create-a-repository-ruleset';
    const repository = find(c, section, 'write');
    refuseByPlan(repository, `${PAGE}#${section}`);
    const at = ctx.timestamp();
    const ruleset: Ruleset = {
      id: ctx.nextId(),
      ...(await read(c, repository, section)),
      createdAt: at,
      updatedAt: at,
    };
    repository.rulesets.push(ruleset);
    return c.json(renderRuleset(repository, ruleset, c.env.links), 201);
  });

  routes.get(`${base}/:id`, c => {
    const { repository, ruleset } = existing(c, 'get-a-repository-ruleset');
    return c.json(renderRuleset(repository, ruleset, c.env.links));
  });

  routes.put(`${base}/:id`, async c => {
    const section = 'update-a-repository-ruleset';
    const { repository, ruleset } = existing(c, section, 'write');
    Object.assign(ruleset, await read(c, repository, section, ruleset), {
      updatedAt: ctx.timestamp(),
    });
    return c.json(renderRuleset(repository, ruleset, c.env.links));
  });

  routes.delete(`${base}/:id`, c => {
    const { repository, ruleset } = existing(
      c,
      'delete-a-repository-ruleset',
      'write',
    );
    repository.rulesets = repository.rulesets.filter(one => one !== ruleset);
    return c.body(null, 204);
  });

  return routes;
}

/** Source: schema `repository-ruleset`. */
function renderRuleset(
  { ownerLogin, name }: Repository,
  ruleset: Ruleset,
  links: Links,
) {
  const { include = [], exclude = [] } = ruleset.conditions.ref_name ?? {};
  const fullName = `${ownerLogin}/${name}`;
  return {
    id: ruleset.id,
    name: ruleset.name,
    target: ruleset.target,
    source_type: 'Repository',
    source: fullName,
    enforcement: ruleset.enforcement,
    bypass_actors: ruleset.bypassActors,
    current_user_can_bypass: 'never',
    node_id: nodeId('RepositoryRuleset', ruleset.id),
    _links: {
      self: { href: `${links.api}/repos/${fullName}/rulesets/${ruleset.id}` },
      html: { href: `${links.web}/${fullName}/rules/${ruleset.id}` },
    },
    conditions: { ref_name: { include, exclude } },
    rules: ruleset.rules,
    created_at: ruleset.createdAt,
    updated_at: ruleset.updatedAt,
  } satisfies RenderedRuleset;
}
