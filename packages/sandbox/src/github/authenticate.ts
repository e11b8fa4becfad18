import { GitHubError } from './http/errors';
import { githubSandboxToken } from './token';

/**
 * The login of who asks, `undefined` without credentials. The schemes are
 * `token`, `Bearer`, and `Basic` with the token as user name or password.
 * Sources: "Authenticating to the REST API" in GitHub's documentation; the
 * refusal as mislav/hub#3364 and anmol098/waka-readme-stats#506 show it.
 */
export function authenticate(header: string | undefined): string | undefined {
  if (!header) {
    return undefined;
  }
  const [scheme, credentials = ''] = header.split(' ');
  const tokens =
    scheme.toLowerCase() === 'basic'
      ? Buffer.from(credentials, 'base64').toString().split(':')
      : [credentials];
  if (
    !/^(token|bearer|basic)$/i.test(scheme) ||
    !tokens.includes(githubSandboxToken.value)
  ) {
    throw new GitHubError(401, 'Bad credentials');
  }
  return githubSandboxToken.login;
}
