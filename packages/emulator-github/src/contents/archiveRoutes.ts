import { Hono } from 'hono';
import { repositoryFinder } from '../access/repositoryFinder';
import { notFound } from '../http/errors';
import { GitHubEnv } from '../server/env';
import { GitHubContext } from '../server/GitHubContext';

const PAGE = '/repos/contents';

/**
 * Archives: a redirect to where they are, with the right to fetch it in the
 * address, for some minutes. Source: operations `repos/download-*-archive`.
 */
export function archiveRoutes(ctx: GitHubContext): Hono<GitHubEnv> {
  const routes = new Hono<GitHubEnv>();
  const find = repositoryFinder(ctx, {
    page: PAGE,
    permission: 'contents',
    roles: { read: 'pull', write: 'push' },
  });
  const kinds = [
    ['tarball', 'tar', 'legacy.tar.gz'],
    ['zipball', 'zip', 'legacy.zip'],
  ];
  for (const [name, short, format] of kinds) {
    const answer = async (
      c: Parameters<typeof find>[0],
      ref: string | undefined,
    ) => {
      const section = `download-a-repository-archive-${short}`;
      const repository = find(c, section);
      const commit = await repository.git.commit(
        ref || repository.defaultBranch,
      );
      if (!commit) {
        throw notFound(`${PAGE}#${section}`);
      }
      const { ownerLogin, name: repo } = repository;
      const path = `${ownerLogin}/${repo}/${format}/${commit}`;
      const token = ctx.archives.issue(path);
      return c.redirect(
        `${c.env.links.web}/codeload/${path}?token=${token}`,
        302,
      );
    };
    routes.get(`/repos/:owner/:repo/${name}`, c => answer(c, undefined));
    routes.get(`/repos/:owner/:repo/${name}/:ref{.*}`, c =>
      answer(c, c.req.param('ref')),
    );
  }
  return routes;
}
