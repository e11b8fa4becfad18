import { authenticate } from '../access/authenticate';
import { canSee } from '../access/findRepository';
import { Viewer } from '../access/viewer';
import { accountOf, findAccount } from '../accounts/accounts';
import { Repository } from '../repositories/repository';
import { GitHubContext } from '../server/GitHubContext';
import { githubSandboxTokens } from '../tokens/classicTokens';
import { filePage, splitRef } from './filePage';
import { layout, linkList, Page } from './layout';
import { repositoryPage } from './repositoryPage';
import { runPage, runsPage } from './runPages';

/** Whoever looks at the pages is signed in as this user. */
const visitor: Viewer = { kind: 'user', ...githubSandboxTokens.full };

/**
 * Answers requests for web pages, where links to GitHub lead; nothing for
 * other requests. They are no requests to the API, and not counted.
 */
export async function webAnswer(
  ctx: GitHubContext,
  request: Request,
): Promise<Response | undefined> {
  const { pathname, origin } = new URL(request.url);
  const wantsHtml = /text\/html/.test(request.headers.get('Accept') ?? '');
  const parts = pathname.split('/').filter(Boolean).map(decodeURIComponent);
  const [login, name, kind, ...rest] = parts;
  if (request.method !== 'GET' || !(login ? findAccount(login) : wantsHtml)) {
    return undefined;
  }
  if (!name) {
    return document(login ? accountPage(ctx, login) : frontPage(ctx));
  }
  const repository = ctx.repositories.find(login, name);
  if (kind === 'raw') {
    return rawFile(ctx, request, repository, rest.join('/'));
  }
  if (!repository || !canSee(repository, visitor)) {
    return document(undefined);
  }
  return document(
    kind
      ? await pageOf(repository, kind, rest)
      : await repositoryPage(repository, origin),
  );
}

async function pageOf(
  repository: Repository,
  kind: string,
  rest: string[],
): Promise<Page | undefined> {
  switch (kind) {
    case 'tree':
    case 'blob':
    case 'edit': {
      const place = await splitRef(repository, rest.join('/'));
      return place && filePage(repository, place);
    }
    case 'commit':
      return filePage(repository, { ref: rest[0] ?? '', path: '' });
    case 'actions': {
      const [what, id] = rest;
      const run = repository.runs.find(one => String(one.id) === id);
      if (what === 'runs') {
        return run && runPage(repository, run);
      }
      return runsPage(repository, what === 'workflows' ? id : undefined);
    }
    default:
      return undefined;
  }
}

function frontPage(ctx: GitHubContext): Page {
  const repositories = ctx.repositories.all();
  return {
    title: 'Repositories',
    trail: [],
    body: linkList(linksTo(repositories)),
  };
}

function accountPage(ctx: GitHubContext, login: string): Page {
  const account = accountOf(login);
  return {
    title: account.name,
    trail: [['Repositories', '/']],
    body: linkList(linksTo(ctx.repositories.of(account.login))),
  };
}

function linksTo(repositories: Repository[]): [string, string][] {
  return repositories
    .filter(one => canSee(one, visitor))
    .map(({ ownerLogin, name }) => [
      `${ownerLogin}/${name}`,
      `/${ownerLogin}/${name}`,
    ]);
}

async function document(page: Page | undefined): Promise<Response> {
  const shown = page ?? {
    title: 'Not found',
    trail: [['Repositories', '/']],
    body: linkList([]),
  };
  return new Response(String(await layout(shown as Page)), {
    status: page ? 200 : 404,
    headers: { 'Content-Type': 'text/html; charset=utf-8' },
  });
}

/** What `raw.githubusercontent.com` answers; with the rights of the token, as programs fetch it. */
async function rawFile(
  ctx: GitHubContext,
  request: Request,
  repository: Repository | undefined,
  rest: string,
): Promise<Response> {
  const missing = new Response('404: Not Found', { status: 404 });
  const header = request.headers.get('Authorization') ?? undefined;
  if (!repository || !canSee(repository, authenticate(ctx, header))) {
    return missing;
  }
  const place = await splitRef(repository, rest);
  const object =
    place && `${await repository.git.commit(place.ref)}:${place.path}`;
  if (
    !object ||
    (await repository.git.ask(['cat-file', '-t', object])) !== 'blob'
  ) {
    return missing;
  }
  return new Response(
    await repository.git.bytes(['cat-file', 'blob', object]),
    {
      headers: { 'Content-Type': 'text/plain; charset=utf-8' },
    },
  );
}
