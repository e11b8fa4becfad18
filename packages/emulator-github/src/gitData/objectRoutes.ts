import type { components } from '@octokit/openapi-types';
import { Hono } from 'hono';
import { repositoryFinder } from '../access/repositoryFinder';
import { readCommit } from '../git/readCommit';
import { readTree } from '../git/readTree';
import { notFound } from '../http/errors';
import { nodeId } from '../http/nodeId';
import { Repository } from '../repositories/repository';
import { GitHubEnv, GitHubRequest } from '../server/env';
import { GitHubContext } from '../server/GitHubContext';
import { renderGitCommit } from './renderCommit';
import { emptyRepository } from './resolveCommit';

type Schemas = components['schemas'];

/** Git's own objects, to read. Sources: operations `git/get-blob`, `git/get-tree`, `git/get-commit`. */
export function objectRoutes(ctx: GitHubContext): Hono<GitHubEnv> {
  const routes = new Hono<GitHubEnv>();
  const base = '/repos/:owner/:repo/git';
  const finder = (page: string) =>
    repositoryFinder(ctx, {
      page,
      permission: 'contents',
      roles: { read: 'pull', write: 'push' },
    });
  const urlOf = (c: GitHubRequest, { ownerLogin, name }: Repository) =>
    `${c.env.links.api}/repos/${ownerLogin}/${name}/git`;
  const missing = async ({ git }: Repository, page: string) =>
    (await git.isEmpty()) ? emptyRepository(page) : notFound(page);

  routes.get(`${base}/blobs/:sha`, async c => {
    const page = '/git/blobs';
    const repository = finder(page)(c, 'get-a-blob');
    const sha = c.req.param('sha');
    const type = await repository.git.ask(['cat-file', '-t', sha]);
    if (type !== 'blob') {
      throw await missing(repository, `${page}#get-a-blob`);
    }
    const content = await repository.git.bytes(['cat-file', 'blob', sha]);
    return c.json({
      sha,
      node_id: nodeId('Blob', sha),
      size: content.length,
      url: `${urlOf(c, repository)}/blobs/${sha}`,
      content: content.toString('base64').replace(/.{1,60}/g, '$&\n'),
      encoding: 'base64',
    } satisfies Schemas['blob']);
  });

  routes.get(`${base}/trees/:sha{.+}`, async c => {
    const page = '/git/trees';
    const repository = finder(page)(c, 'get-a-tree');
    const { git } = repository;
    const named = c.req.param('sha');
    const commit = await git.commit(named);
    const tree = await git.ask([
      'rev-parse',
      '--quiet',
      '--verify',
      `${commit ?? named}^{tree}`,
    ]);
    // Any value means yes. Source: the description of `recursive`.
    const recursive = c.req.query('recursive') !== undefined;
    const entries = tree && (await readTree(git, tree, recursive));
    if (!entries) {
      throw await missing(repository, `${page}#get-a-tree`);
    }
    const url = urlOf(c, repository);
    return c.json({
      sha: tree,
      url: `${url}/trees/${tree}`,
      tree: entries.map(entry => ({
        path: entry.path,
        mode: entry.mode,
        type: entry.type,
        sha: entry.sha,
        ...(entry.size !== undefined && { size: entry.size }),
        ...(entry.type !== 'commit' && {
          url: `${url}/${entry.type}s/${entry.sha}`,
        }),
      })),
      truncated: false,
    } satisfies Schemas['git-tree']);
  });

  routes.get(`${base}/commits/:sha`, async c => {
    const page = '/git/commits';
    const repository = finder(page)(c, 'get-a-commit-object');
    const sha = c.req.param('sha');
    const type = await repository.git.ask(['cat-file', '-t', sha]);
    if (type !== 'commit') {
      throw await missing(repository, `${page}#get-a-commit-object`);
    }
    const commit = await readCommit(repository.git, sha);
    return c.json(renderGitCommit(repository, commit, c.env.links));
  });

  return routes;
}
