import type { Octokit } from '@octokit/rest';
import { GitRemote } from '../git/remote';
import { GitHubTarget } from './target';
import { GitHubStep } from './githubError';

/** A way to one repository on GitHub, with the credentials of one run. */
export interface GitHub {
  readonly target: GitHubTarget;
  /** Parameters of nearly every route: owner and repository. */
  readonly where: { owner: string; repo: string };
  /** The repository as git reaches it. */
  remote(url: string): GitRemote;
  /** Whether the token is that of a GitHub App's installation. */
  readonly isApp: boolean;
  readonly signal?: AbortSignal;
  /** Makes a request, and turns what goes wrong into an error of `@backstage/errors` that says what was under way. */
  call<T>(
    step: GitHubStep,
    request: (rest: Octokit['rest']) => Promise<{ data: T }>,
  ): Promise<T>;
  /** From now on, answers that the repository is not there are waited out: GitHub needs a moment to know a new one everywhere. */
  repositoryIsNew(): void;
  /**
   * What a classic token or an OAuth token may do, once GitHub has answered
   * something; GitHub says it of no other token. Source: `X-OAuth-Scopes` in
   * "Scopes for OAuth apps" of its documentation.
   */
  scopes(): string[] | undefined;
}
