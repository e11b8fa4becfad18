import type { components } from '@octokit/openapi-types';
import { Hono } from 'hono';
import { repositoryFinder } from '../access/repositoryFinder';
import { readCommit, readCommits } from '../git/readCommit';
import { GitHubError } from '../http/errors';
import { page } from '../http/page';
import { renderMinimal } from '../repositories/renderRepository';
import { GitHubEnv } from '../server/env';
import { GitHubContext } from '../server/GitHubContext';
import { renderCommit } from './renderCommit';
import { resolveCommit } from './resolveCommit';

const COMMITS = '/commits/commits';
const STATUSES = '/commits/statuses';

/**
 * Commits, without the files they change; and the status of one, which nobody
 * sets here. Sources: operations `repos/list-commits`, `repos/get-commit`,
 * `repos/get-combined-status-for-ref`.
 */
export function commitRoutes(ctx: GitHubContext): Hono<GitHubEnv> {
  const routes = new Hono<GitHubEnv>();
  const base = '/repos/:owner/:repo/commits';
  const finder = (docs: string, permission: 'contents' | 'statuses') =>
    repositoryFinder(ctx, {
      page: docs,
      permission,
      roles: { read: 'pull', write: 'push' },
    });
  const find = finder(COMMITS, 'contents');

  routes.get(base, async c => {
    const section = 'list-commits';
    const repository = find(c, section);
    const { sha, path } = c.req.query();
    const from = sha || repository.defaultBranch;
    const commit = await resolveCommit(
      repository,
      from,
      `${COMMITS}#${section}`,
    );
    const limit = path ? ['--', path] : [];
    const commits = await readCommits(repository.git, [commit, ...limit]);
    return c.json(
      page(c, commits).map(one => renderCommit(repository, one, c.env.links)),
    );
  });

  routes.get(`${base}/:ref{.+}/status`, async c => {
    const section = 'get-the-combined-status-for-a-specific-reference';
    const repository = finder(STATUSES, 'statuses')(c, section);
    const ref = c.req.param('ref');
    const sha = await repository.git.commit(ref);
    if (!sha) {
      throw new GitHubError(
        404,
        `No commit found for SHA: ${ref}`,
        `${STATUSES}#${section}`,
      );
    }
    const { ownerLogin, name } = repository;
    const url = `${c.env.links.api}/repos/${ownerLogin}/${name}/commits/${sha}`;
    return c.json({
      state: 'pending',
      statuses: [],
      sha,
      total_count: 0,
      repository: renderMinimal(repository, c.env.links),
      commit_url: url,
      url: `${url}/status`,
    } satisfies components['schemas']['combined-commit-status']);
  });

  routes.get(`${base}/:ref{.+}`, async c => {
    const section = 'get-a-commit';
    const repository = find(c, section);
    const sha = await resolveCommit(
      repository,
      c.req.param('ref'),
      `${COMMITS}#${section}`,
    );
    if (/\bsha\b/.test(c.req.header('Accept') ?? '')) {
      return c.body(sha, 200, {
        'Content-Type': 'application/vnd.github.sha; charset=utf-8',
      });
    }
    const commit = await readCommit(repository.git, sha);
    return c.json(renderCommit(repository, commit, c.env.links));
  });

  return routes;
}
