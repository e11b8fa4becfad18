import { createHash } from 'node:crypto';
import { Hono } from 'hono';
import { repositoryFinder } from '../access/repositoryFinder';
import { GitHubError, notFound } from '../http/errors';
import { Repository } from '../repositories/repository';
import { GitHubEnv, GitHubRequest } from '../server/env';
import { GitHubContext } from '../server/GitHubContext';
import { readTree, TreeEntry } from '../git/readTree';
import { renderEntry, renderFile } from './renderContent';

const PAGE = '/repos/contents';

/**
 * Files of a repository, to read. Sources: operations `repos/get-content` and
 * `repos/get-readme`, with the media type `raw` of their descriptions; ETags:
 * "Best practices for using the REST API" in GitHub's documentation.
 */
export function contentRoutes(ctx: GitHubContext): Hono<GitHubEnv> {
  const routes = new Hono<GitHubEnv>();
  const find = repositoryFinder(ctx, {
    page: PAGE,
    permission: 'contents',
    roles: { read: 'pull', write: 'push' },
  });

  async function answer(c: GitHubRequest, path: string, section: string) {
    const page = `${PAGE}#${section}`;
    const repository = find(c, section);
    const ref = c.req.query('ref') || repository.defaultBranch;
    const commit = await commitFor(repository, ref, page);
    const entry = await entryAt(repository, commit, path);
    if (!entry) {
      throw notFound(page);
    }
    const place = { repository, ref, links: c.env.links };
    if (entry.type === 'tree') {
      const entries = (await readTree(repository.git, entry.sha)) ?? [];
      const prefix = path ? `${path}/` : '';
      return tagged(c, entry.sha, {
        json: entries.map(one =>
          renderEntry(place, one, `${prefix}${one.path}`),
        ),
      });
    }
    const content = await repository.git.bytes(['cat-file', 'blob', entry.sha]);
    const isRaw = /\braw\b/.test(c.req.header('Accept') ?? '');
    return tagged(
      c,
      entry.sha,
      isRaw
        ? { raw: content }
        : { json: renderFile(place, entry, path, content) },
    );
  }

  routes.get('/repos/:owner/:repo/contents', c =>
    answer(c, '', 'get-repository-content'),
  );
  routes.get('/repos/:owner/:repo/contents/:path{.*}', c =>
    answer(
      c,
      c.req.param('path').replace(/\/+$/, ''),
      'get-repository-content',
    ),
  );

  routes.get('/repos/:owner/:repo/readme', async c => {
    const section = 'get-a-repository-readme';
    const repository = find(c, section);
    const ref = c.req.query('ref') || repository.defaultBranch;
    const commit = await commitFor(repository, ref, `${PAGE}#${section}`);
    const entries = (await readTree(repository.git, commit)) ?? [];
    const readme = entries.find(({ path }) => /^readme(\.\w+)?$/i.test(path));
    if (!readme) {
      throw notFound(`${PAGE}#${section}`);
    }
    return answer(c, readme.path, section);
  });

  return routes;
}

/** Sources of the refusals: srtab/daiv#761 and better-auth/better-hub#279 (404 for an empty repository). */
async function commitFor(
  { git }: Repository,
  ref: string,
  page: string,
): Promise<string> {
  const commit = await git.commit(ref);
  if (!commit) {
    throw new GitHubError(
      404,
      (await git.isEmpty())
        ? 'This repository is empty.'
        : `No commit found for the ref ${ref}`,
      page,
    );
  }
  return commit;
}

/** What is at a path; the root for the empty one. */
async function entryAt(
  { git }: Repository,
  commit: string,
  path: string,
): Promise<TreeEntry | undefined> {
  if (!path) {
    const sha = await git.run(['rev-parse', `${commit}^{tree}`]);
    return { path, mode: '040000', type: 'tree', sha: sha.trim() };
  }
  const line = await git.ask(['ls-tree', '--long', commit, '--', path]);
  const [meta] = (line ?? '').split('\t');
  const [mode, type, sha, size] = meta.split(/ +/);
  return sha
    ? {
        path,
        mode,
        type: type as TreeEntry['type'],
        sha,
        ...(size !== '-' && { size: Number(size) }),
      }
    : undefined;
}

/** The answer, or 304 when the request has it. Tags differ by media type. */
function tagged(
  c: GitHubRequest,
  sha: string,
  content: { json: unknown } | { raw: Buffer<ArrayBuffer> },
): Response {
  const accept = c.req.header('Accept') ?? '';
  const hash = createHash('sha256').update(`${sha} ${accept} ${c.req.url}`);
  const ETag = `W/"${hash.digest('hex')}"`;
  if (c.req.header('If-None-Match') === ETag) {
    return new Response(null, { status: 304, headers: { ETag } });
  }
  return 'raw' in content
    ? new Response(content.raw, {
        headers: {
          'Content-Type': 'application/vnd.github.raw; charset=utf-8',
          ETag,
        },
      })
    : Response.json(content.json, { headers: { ETag } });
}
