import { isAppToken } from '../apps/readAppToken';
import { GitHubError } from '../http/errors';
import { GitHubContext } from '../server/GitHubContext';
import { ClassicToken, githubSandboxTokens } from '../tokens/classicTokens';
import { Viewer } from './viewer';

const classicTokens: ClassicToken[] = Object.values(githubSandboxTokens);

/**
 * Who sends a request to the API. The schemes are `token`, `Bearer`, and
 * `Basic` with the token as user name or password. Sources: "Authenticating to
 * the REST API" in GitHub's documentation; the refusal as mislav/hub#3364 and
 * anmol098/waka-readme-stats#506 show it.
 */
export function authenticate(
  ctx: GitHubContext,
  header: string | undefined,
): Viewer {
  if (!header) {
    return { kind: 'anonymous' };
  }
  const [scheme, credentials = ''] = header.split(' ');
  if (/^basic$/i.test(scheme)) {
    return fromBasic(ctx, credentials);
  }
  const viewer = /^(token|bearer)$/i.test(scheme)
    ? fromToken(ctx, credentials)
    : undefined;
  if (viewer) {
    return viewer;
  }
  if (isAppToken(credentials, ctx.app, ctx.now())) {
    return { kind: 'app', app: ctx.app };
  }
  throw badCredentials();
}

/** Who sends a request with the credentials of `Basic`, as git does. */
export function fromBasic(ctx: GitHubContext, credentials: string): Viewer {
  const parts = Buffer.from(credentials, 'base64').toString().split(':');
  const [viewer] = parts.reverse().flatMap(part => fromToken(ctx, part) ?? []);
  if (!viewer) {
    throw badCredentials();
  }
  return viewer;
}

function fromToken(ctx: GitHubContext, value: string): Viewer | undefined {
  const classic = classicTokens.find(token => token.value === value);
  if (classic) {
    return { kind: 'user', login: classic.login, scopes: classic.scopes };
  }
  const installation = ctx.installationTokens.find(value);
  return installation && { kind: 'installation', installation };
}

function badCredentials(): GitHubError {
  return new GitHubError(401, 'Bad credentials');
}
