import { LoggerService } from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';
import {
  GithubCredentialsProvider,
  ScmIntegrationRegistry,
} from '@backstage/integration';
import { getOctokitOptions } from '@backstage/plugin-scaffolder-backend-module-github';
import { askInTime } from '@octopus-backstage/plugin-octopus-node';
import { createOctokit, OctokitPace } from './createOctokit';
import { GitHub } from './GitHub';
import { githubError } from './githubError';
import { GitHubTarget } from './target';

/** Longest time that an App waits for its token: Backstage asks GitHub twice. */
const SIGN_IN_MS = 60_000;

/**
 * Finds the credentials for a repository, which need not exist yet: the user's
 * own where they were handed over, else those of the GitHub integration.
 *
 * An App's token is asked for by owner. By repository, the provider would look
 * it up in a list that it keeps, which cannot hold a repository yet to come.
 *
 * @throws InputError when there are none, when the token cannot be one, and when
 *   user credentials are required and missing; the signal's reason when the run is
 *   cancelled
 */
export async function openGitHub(options: {
  integrations: ScmIntegrationRegistry;
  credentialsProvider: GithubCredentialsProvider;
  requireScmUserCredentials: boolean;
  target: GitHubTarget;
  token?: string;
  logger: LoggerService;
  signal?: AbortSignal;
  pace?: OctokitPace & { pushDelays?: number[] };
}): Promise<GitHub> {
  const { integrations, credentialsProvider, target, logger, signal } = options;
  const { pushDelays: gitDelays, ...pace } = options.pace ?? {};
  const { host, owner, repo } = target;
  checkToken(options.token);
  const ofIntegration =
    options.token || options.requireScmUserCredentials
      ? undefined
      : await signIn(credentialsProvider, target, signal);
  const { auth, baseUrl } = await getOctokitOptions({
    integrations,
    credentialsProvider,
    requireScmUserCredentials: options.requireScmUserCredentials,
    token: options.token || ofIntegration?.token,
    host,
    owner,
    repo,
  });

  const { octokit, repositoryIsNew, scopes } = createOctokit({
    auth,
    baseUrl,
    id: `${host}/${owner}`,
    logger,
    signal,
    pace,
  });
  return {
    target,
    where: { owner, repo },
    remote: url => ({ url, token: auth, signal, logger, delays: gitDelays }),
    isApp: ofIntegration?.type === 'app',
    signal,
    repositoryIsNew,
    scopes,
    async call(step, request) {
      signal?.throwIfAborted();
      try {
        return (await request(octokit.rest)).data;
      } catch (error) {
        signal?.throwIfAborted();
        throw githubError(error, step);
      }
    },
  };
}

/**
 * No header can hold another token, so the request would fail as if GitHub were
 * away. The message does not repeat it.
 */
function checkToken(token: string | undefined): void {
  if (token && !/^[\x21-\x7e]+$/.test(token)) {
    throw new InputError(
      'token has spaces, line breaks or other characters that no token of GitHub has: give it alone, on one line',
    );
  }
}

async function signIn(
  credentialsProvider: GithubCredentialsProvider,
  { host, owner }: GitHubTarget,
  signal: AbortSignal | undefined,
) {
  try {
    return await askInTime(
      host,
      () =>
        credentialsProvider.getCredentials({
          url: `https://${host}/${encodeURIComponent(owner)}`,
        }),
      SIGN_IN_MS,
      signal,
    );
  } catch (error) {
    signal?.throwIfAborted();
    throw githubError(error, {
      doing: `sign in to ${host} for ${owner}`,
      right: `a GitHub App that is installed on ${owner}`,
    });
  }
}
