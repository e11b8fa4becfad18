import type { components } from '@octokit/openapi-types';
import { Hono } from 'hono';
import { repositoryFinder } from '../access/repositoryFinder';
import { fieldReader } from '../http/fields';
import { GitHubError, notFound } from '../http/errors';
import { Links } from '../http/links';
import { nodeId } from '../http/nodeId';
import { page } from '../http/page';
import { readBody } from '../http/readBody';
import { Repository } from '../repositories/repository';
import { GitHubEnv } from '../server/env';
import { GitHubContext } from '../server/GitHubContext';
import { emptyRepository } from './resolveCommit';

const PAGE = '/git/refs';

/**
 * Branches and tags as refs. Sources: operations `git/get-ref`,
 * `git/list-matching-refs`, `git/create-ref`, `git/delete-ref`; "Reference
 * already exists" and "Object does not exist":
 * gr2m/octokit-plugin-create-pull-request#5, octokit/octokit.js#562; a missing
 * one: solana-foundation/solana-developer-platform#602. Rules of branches are
 * enforced for pushes only.
 */
export function refRoutes(ctx: GitHubContext): Hono<GitHubEnv> {
  const routes = new Hono<GitHubEnv>();
  const base = '/repos/:owner/:repo/git';
  const find = repositoryFinder(ctx, {
    page: PAGE,
    permission: 'contents',
    roles: { read: 'pull', write: 'push' },
  });

  routes.get(`${base}/ref/:ref{.+}`, async c => {
    const section = 'get-a-reference';
    const repository = find(c, section);
    const ref = `refs/${c.req.param('ref')}`;
    const [found] = (await readRefs(repository, ref, c.env.links)).filter(
      one => one.ref === ref,
    );
    if (!found) {
      throw (await repository.git.isEmpty())
        ? emptyRepository(`${PAGE}#${section}`)
        : notFound(`${PAGE}#${section}`);
    }
    return c.json(found);
  });

  routes.get(`${base}/matching-refs/:ref{.*}`, async c => {
    const repository = find(c, 'list-matching-references');
    const prefix = `refs/${c.req.param('ref')}`;
    const refs = await readRefs(repository, '', c.env.links);
    return c.json(
      page(
        c,
        refs.filter(({ ref }) => ref.startsWith(prefix)),
      ),
    );
  });

  routes.post(`${base}/refs`, async c => {
    const section = `${PAGE}#create-a-reference`;
    const repository = find(c, 'create-a-reference', 'write');
    const { required } = fieldReader(await readBody(c), section);
    const [ref, sha] = [required('ref'), required('sha')];
    const { git } = repository;
    if (await git.isEmpty()) {
      throw emptyRepository(section);
    }
    if (!/^refs\/(heads|tags)\/./.test(ref)) {
      throw new GitHubError(422, `${ref} is not a valid ref name.`, section);
    }
    if ((await git.ask(['cat-file', '-t', sha])) === undefined) {
      throw new GitHubError(422, 'Object does not exist', section);
    }
    if (await git.ask(['rev-parse', '--quiet', '--verify', ref])) {
      throw new GitHubError(422, 'Reference already exists', section);
    }
    await git.run(['update-ref', ref, sha]);
    const [created] = await readRefs(repository, ref, c.env.links);
    return c.json(created, 201, { Location: created.url });
  });

  routes.delete(`${base}/refs/:ref{.+}`, async c => {
    const section = 'delete-a-reference';
    const { git } = find(c, section, 'write');
    const ref = `refs/${c.req.param('ref')}`;
    if (!(await git.ask(['rev-parse', '--quiet', '--verify', ref]))) {
      throw new GitHubError(
        422,
        'Reference does not exist',
        `${PAGE}#${section}`,
      );
    }
    await git.run(['update-ref', '-d', ref]);
    return c.body(null, 204);
  });

  return routes;
}

/** Source: schema `git-ref`. */
async function readRefs(
  { git, ownerLogin, name }: Repository,
  pattern: string,
  links: Links,
) {
  const api = `${links.api}/repos/${ownerLogin}/${name}/git`;
  const output = await git.run([
    'for-each-ref',
    '--format=%(refname)%09%(objecttype)%09%(objectname)',
    ...(pattern ? [pattern] : []),
  ]);
  return output
    .split('\n')
    .filter(Boolean)
    .map(line => {
      const [ref, type, sha] = line.split('\t');
      return {
        ref,
        node_id: nodeId('Ref', ref),
        url: `${api}/${ref}`,
        object: { sha, type, url: `${api}/${type}s/${sha}` },
      } satisfies components['schemas']['git-ref'];
    });
}
