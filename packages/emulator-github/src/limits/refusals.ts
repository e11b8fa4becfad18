import { accountOf } from '../accounts/accounts';
import { Viewer } from '../access/viewer';
import { GitHubError } from '../http/errors';

/**
 * The words of the primary limit. Sources: octokit/octokit.rb#1382 (an
 * installation); "Rate limits for the REST API" in GitHub's documentation.
 */
export function primaryLimitExceeded(viewer: Viewer): GitHubError {
  return new GitHubError(
    403,
    `API rate limit exceeded for ${nameOf(viewer)}.`,
    '/overview/rate-limits-for-the-rest-api',
  );
}

function nameOf(viewer: Viewer): string {
  switch (viewer.kind) {
    case 'user':
      return `user ID ${accountOf(viewer.login).id}`;
    case 'installation':
      return `installation ID ${viewer.installation.id}`;
    default:
      return '127.0.0.1';
  }
}

/** As github-changelog-generator/github-changelog-generator#993 shows it, without the request id. */
export const secondaryLimitMessage =
  'You have exceeded a secondary rate limit. Please wait a few minutes before you try again.';

export function secondaryLimitExceeded(retryAfterSeconds: number): GitHubError {
  return new GitHubError(403, secondaryLimitMessage, '', {
    headers: { 'Retry-After': String(retryAfterSeconds) },
    documentationUrl:
      'https://docs.github.com/free-pro-team@latest/rest/overview/rate-limits-for-the-rest-api#about-secondary-rate-limits',
  });
}
