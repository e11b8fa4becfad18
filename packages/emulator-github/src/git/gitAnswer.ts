import { fromBasic } from '../access/authenticate';
import { canSee } from '../access/findRepository';
import { includes, isInstalledOn, roleOfViewer } from '../access/roleOf';
import { Viewer } from '../access/viewer';
import { GitHubError } from '../http/errors';
import { Links } from '../http/links';
import { Repository } from '../repositories/repository';
import { judgePush } from '../rules/judgePush';
import { GitHubContext } from '../server/GitHubContext';
import { gitTexts } from './gitTexts';
import { httpBackend } from './httpBackend';
import { RefUpdate } from './talkToHook';
import { tookPush } from './tookPush';

/** What a path of git's smart HTTP protocol names. */
export interface GitPath {
  owner: string;
  repo: string;
  /** Such as `info/refs`. */
  service: string;
}

/** The parts of a path that git asks for; nothing for other paths. */
export function gitPath(pathname: string): GitPath | undefined {
  const [, owner, repo, service] =
    /^\/([^/]+)\/([^/]+?)(?:\.git)?\/(info\/refs|git-(?:upload|receive)-pack)$/.exec(
      pathname,
    ) ?? [];
  return service ? { owner, repo, service } : undefined;
}

/** Answers git: fetches and pushes, with the rights of the token. */
export async function gitAnswer(
  ctx: GitHubContext,
  request: Request,
  { owner, repo, service }: GitPath,
): Promise<Response> {
  const viewer = viewerOf(ctx, request);
  if (!viewer) {
    return refuse(401, gitTexts.badCredentials);
  }
  const writes =
    service === 'git-receive-pack' ||
    new URL(request.url).searchParams.get('service') === 'git-receive-pack';
  const repository = ctx.repositories.find(owner, repo);
  const visible =
    repository && repository.visibleFrom <= ctx.now().getTime()
      ? repository
      : undefined;
  const refusal = refusalOf(visible, viewer, writes);
  if (refusal || !visible) {
    return refusal ?? refuse(404, gitTexts.notFound);
  }
  const accepted: RefUpdate[] = [];
  const links: Links = {
    api: new URL(request.url).origin,
    web: new URL(request.url).origin,
  };
  const response = await httpBackend({
    request,
    repository: visible.git,
    service,
    judge: async updates => {
      const verdict = await judgePush(visible, viewer, links, updates);
      accepted.push(...updates.filter(({ ref }) => !verdict.refusals.has(ref)));
      return verdict;
    },
  });
  if (accepted.length > 0) {
    await tookPush(ctx, visible, viewer, accepted);
  }
  return response;
}

/** git knows only `Basic`. Nothing for credentials that are none. */
function viewerOf(ctx: GitHubContext, request: Request): Viewer | undefined {
  const header = request.headers.get('Authorization');
  if (!header) {
    return { kind: 'anonymous' };
  }
  const [scheme, credentials = ''] = header.split(' ');
  try {
    return /^basic$/i.test(scheme) ? fromBasic(ctx, credentials) : undefined;
  } catch (error) {
    if (error instanceof GitHubError) {
      return undefined;
    }
    throw error;
  }
}

function refusalOf(
  repository: Repository | undefined,
  viewer: Viewer,
  writes: boolean,
): Response | undefined {
  if (!repository || !canSee(repository, viewer)) {
    return viewer.kind === 'anonymous'
      ? refuse(401, gitTexts.notFound)
      : refuse(404, gitTexts.notFound);
  }
  if (!writes) {
    return undefined;
  }
  if (viewer.kind === 'anonymous') {
    return refuse(401, gitTexts.anonymousWrite);
  }
  if (repository.archived) {
    return refuse(403, gitTexts.archived);
  }
  const fullName = `${repository.ownerLogin}/${repository.name}`;
  if (viewer.kind === 'user') {
    return includes(roleOfViewer(repository, viewer), 'push')
      ? undefined
      : refuse(403, gitTexts.denied(fullName, viewer.login));
  }
  const mayWrite =
    viewer.kind === 'installation' &&
    isInstalledOn(viewer.installation, repository) &&
    viewer.installation.permissions.contents === 'write';
  return mayWrite ? undefined : refuse(403, gitTexts.notGranted);
}

function refuse(status: number, text: string): Response {
  return new Response(text, {
    status,
    headers: {
      'Content-Type': 'text/plain; charset=utf-8',
      ...(status === 401 && { 'WWW-Authenticate': 'Basic realm="GitHub"' }),
    },
  });
}
