import type { components } from '@octokit/openapi-types';
import { Context, Hono } from 'hono';
import { repositoryFinder } from '../access/repositoryFinder';
import { accountOf } from '../accounts/accounts';
import { renderSimpleUser } from '../accounts/renderSimpleUser';
import { fieldReader } from '../http/fields';
import { GitHubError, invalid } from '../http/errors';
import { Links } from '../http/links';
import { nodeId } from '../http/nodeId';
import { page } from '../http/page';
import { readBody } from '../http/readBody';
import { renderMinimal } from '../repositories/renderRepository';
import { Repository } from '../repositories/repository';
import { GitHubEnv } from '../server/env';
import { GitHubContext } from '../server/GitHubContext';
import { combinedState, CommitStatus, latestOf, states } from './CommitStatus';

type Schemas = components['schemas'];

const PAGE = '/commits/statuses';

/**
 * What programs say of commits. Sources: operations
 * `repos/create-commit-status`, `repos/list-commit-statuses-for-ref` and
 * `repos/get-combined-status-for-ref`; the refusals of a commit that is not there
 * and of another state: rust-lang/homu#141, DamageLabs/clahub#100.
 */
export function statusRoutes(ctx: GitHubContext): Hono<GitHubEnv> {
  const routes = new Hono<GitHubEnv>();
  const base = '/repos/:owner/:repo';
  const find = repositoryFinder(ctx, {
    page: PAGE,
    permission: 'statuses',
    roles: { read: 'pull', write: 'push' },
  });

  routes.post(`${base}/statuses/:sha`, async c => {
    const section = 'create-a-commit-status';
    const repository = find(c, section, 'write');
    const { text, required } = fieldReader(
      await readBody(c),
      `${PAGE}#${section}`,
    );
    const wanted = required('state');
    const state = states.find(one => one === wanted);
    if (!state) {
      throw invalid(`${PAGE}#${section}`, [
        {
          resource: 'Status',
          code: 'custom',
          field: 'state',
          message: 'state is not included in the list',
        },
      ]);
    }
    const { viewer, links } = c.env;
    const status: CommitStatus = {
      id: ctx.nextId(),
      sha: await commitOf(repository, c.req.param('sha'), section, 422),
      state,
      context: text('context') ?? 'default',
      description: text('description') ?? null,
      targetUrl: text('target_url') ?? null,
      creatorLogin:
        viewer.kind === 'user' ? viewer.login : repository.ownerLogin,
      createdAt: ctx.timestamp(),
    };
    repository.statuses.push(status);
    const body = render(repository, status, links);
    return c.json(body, 201, { Location: body.url });
  });

  routes.get(`${base}/commits/:ref{.+}/statuses`, async c => {
    const { repository, sha } = await named(
      c,
      'list-commit-statuses-for-a-reference',
    );
    const listed = of(repository, sha).reverse();
    return c.json(
      page(c, listed).map(one => render(repository, one, c.env.links)),
    );
  });

  routes.get(`${base}/commits/:ref{.+}/status`, async c => {
    const { repository, sha } = await named(
      c,
      'get-the-combined-status-for-a-specific-reference',
    );
    const { links } = c.env;
    const latest = latestOf(of(repository, sha));
    const { ownerLogin, name } = repository;
    const url = `${links.api}/repos/${ownerLogin}/${name}/commits/${sha}`;
    return c.json({
      state: combinedState(latest),
      statuses: page(c, latest).map(one => {
        const { creator: _, ...simple } = render(repository, one, links);
        return simple;
      }),
      sha,
      total_count: latest.length,
      repository: renderMinimal(repository, links),
      commit_url: url,
      url: `${url}/status`,
    } satisfies Schemas['combined-commit-status']);
  });

  return routes;

  async function named(c: Context<GitHubEnv>, section: string) {
    const repository = find(c, section);
    const ref = c.req.param('ref')!;
    return { repository, sha: await commitOf(repository, ref, section, 404) };
  }
}

function of({ statuses }: Repository, sha: string): CommitStatus[] {
  return statuses.filter(status => status.sha === sha);
}

async function commitOf(
  repository: Repository,
  ref: string,
  section: string,
  status: 404 | 422,
): Promise<string> {
  const sha = await repository.git.commit(ref);
  if (!sha) {
    throw new GitHubError(
      status,
      `No commit found for SHA: ${ref}`,
      `${PAGE}#${section}`,
    );
  }
  return sha;
}

/** Source: schema `status`. */
function render(
  { ownerLogin, name }: Repository,
  status: CommitStatus,
  links: Links,
) {
  const creator = renderSimpleUser(accountOf(status.creatorLogin), links);
  return {
    url: `${links.api}/repos/${ownerLogin}/${name}/statuses/${status.sha}`,
    avatar_url: creator.avatar_url,
    id: status.id,
    node_id: nodeId('StatusContext', status.id),
    state: status.state,
    description: status.description,
    target_url: status.targetUrl,
    context: status.context,
    created_at: status.createdAt,
    updated_at: status.createdAt,
    creator,
  } satisfies Schemas['status'];
}
