import type { components } from '@octokit/openapi-types';
import { Hono } from 'hono';
import { repositoryFinder } from '../access/repositoryFinder';
import { readCommit } from '../git/readCommit';
import { GitHubError } from '../http/errors';
import { page } from '../http/page';
import { matchesRef } from '../rules/matchesRef';
import { Repository } from '../repositories/repository';
import { GitHubEnv } from '../server/env';
import { GitHubContext } from '../server/GitHubContext';
import { renderCommit } from './renderCommit';

type Schemas = components['schemas'];

const PAGE = '/branches/branches';

/** Branches. Sources: operations `repos/list-branches` and `repos/get-branch`. */
export function branchRoutes(ctx: GitHubContext): Hono<GitHubEnv> {
  const routes = new Hono<GitHubEnv>();
  const base = '/repos/:owner/:repo/branches';
  const find = repositoryFinder(ctx, {
    page: PAGE,
    permission: 'contents',
    roles: { read: 'pull', write: 'push' },
  });

  routes.get(base, async c => {
    const repository = find(c, 'list-branches');
    const { ownerLogin, name } = repository;
    const api = `${c.env.links.api}/repos/${ownerLogin}/${name}`;
    const output = await repository.git.run([
      'for-each-ref',
      '--format=%(refname:lstrip=2)%09%(objectname)',
      'refs/heads',
    ]);
    const branches = output
      .split('\n')
      .filter(Boolean)
      .map(line => {
        const [branch, sha] = line.split('\t');
        return {
          name: branch,
          commit: { sha, url: `${api}/commits/${sha}` },
          protected: isProtected(repository, branch),
        } satisfies Schemas['short-branch'];
      });
    return c.json(page(c, branches));
  });

  routes.get(`${base}/:branch{.+}`, async c => {
    const repository = find(c, 'get-a-branch');
    const branch = c.req.param('branch');
    const sha = await repository.git.ask([
      'rev-parse',
      '--quiet',
      '--verify',
      `refs/heads/${branch}`,
    ]);
    if (!sha) {
      throw new GitHubError(404, 'Branch not found', `${PAGE}#get-a-branch`);
    }
    const { ownerLogin, name } = repository;
    const { api, web } = c.env.links;
    const url = `${api}/repos/${ownerLogin}/${name}/branches/${branch}`;
    const commit = await readCommit(repository.git, sha);
    return c.json({
      name: branch,
      commit: renderCommit(repository, commit, c.env.links),
      _links: {
        self: url,
        html: `${web}/${ownerLogin}/${name}/tree/${branch}`,
      },
      protected: isProtected(repository, branch),
      protection: { enabled: repository.protections.has(branch) },
      protection_url: `${url}/protection`,
    } satisfies Schemas['branch-with-protection']);
  });

  return routes;
}

/** By either kind of rules. Source: "About rulesets" in GitHub's documentation. */
function isProtected(repository: Repository, branch: string): boolean {
  return (
    repository.protections.has(branch) ||
    repository.rulesets.some(
      ruleset =>
        ruleset.enforcement === 'active' &&
        matchesRef(ruleset, repository, `refs/heads/${branch}`),
    )
  );
}
