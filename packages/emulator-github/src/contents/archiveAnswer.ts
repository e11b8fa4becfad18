import { GitHubContext } from '../server/GitHubContext';

/**
 * Answers what `codeload.github.com` does: the archive that `tarball` and
 * `zipball` of the API lead to, all files in a folder `owner-repo-commit`.
 * Nothing for other paths.
 */
export async function archiveAnswer(
  ctx: GitHubContext,
  request: Request,
): Promise<Response | undefined> {
  const { pathname, searchParams } = new URL(request.url);
  const [, path, owner, repo, format, commit] =
    /^\/codeload\/(([^/]+)\/([^/]+)\/legacy\.(tar\.gz|zip)\/([0-9a-f]{40}))$/.exec(
      pathname,
    ) ?? [];
  if (!path || request.method !== 'GET') {
    return undefined;
  }
  const repository = ctx.repositories.find(owner, repo);
  if (!repository || !ctx.archives.allows(searchParams.get('token'), path)) {
    return new Response('404: Not Found', { status: 404 });
  }
  const folder = `${owner}-${repo}-${commit.slice(0, 7)}`;
  const archive = await repository.git.bytes([
    'archive',
    `--format=${format}`,
    `--prefix=${folder}/`,
    commit,
  ]);
  const extension = format === 'zip' ? 'zip' : 'tar.gz';
  return new Response(archive, {
    headers: {
      'Content-Type':
        format === 'zip' ? 'application/zip' : 'application/x-gzip',
      'Content-Disposition': `attachment; filename=${folder}.${extension}`,
    },
  });
}
