import { Hono } from 'hono';
import { repositoryFinder } from '../access/repositoryFinder';
import { readCommit, readCommits } from '../git/readCommit';
import { page } from '../http/page';
import { GitHubEnv } from '../server/env';
import { GitHubContext } from '../server/GitHubContext';
import { renderCommit } from './renderCommit';
import { resolveCommit } from './resolveCommit';

const COMMITS = '/commits/commits';

/**
 * Commits, without the files they change. Sources: operations
 * `repos/list-commits`, `repos/get-commit`.
 */
export function commitRoutes(ctx: GitHubContext): Hono<GitHubEnv> {
  const routes = new Hono<GitHubEnv>();
  const base = '/repos/:owner/:repo/commits';
  const find = repositoryFinder(ctx, {
    page: COMMITS,
    permission: 'contents',
    roles: { read: 'pull', write: 'push' },
  });

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
