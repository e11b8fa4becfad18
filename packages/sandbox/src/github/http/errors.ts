import type { components } from '@octokit/openapi-types';

type BasicError = components['schemas']['basic-error'];

/** Thrown anywhere in a route; becomes the answer. */
export class GitHubError extends Error {
  readonly body: BasicError;

  /** @param page - of the documentation, below `https://docs.github.com/rest` */
  constructor(readonly status: 401 | 403 | 404, message: string, page = '') {
    super(message);
    this.name = 'GitHubError';
    this.body = {
      message,
      documentation_url: `https://docs.github.com/rest${page}`,
      status: String(status),
    };
  }
}

/**
 * GitHub's answer to what is not there, and to routes that it does not have.
 * Source: answers recorded in public tutorials and bug reports, such as
 * `{"message":"Not Found","documentation_url":
 * "https://docs.github.com/rest/repos/repos#get-a-repository","status":"404"}`;
 * they name the page of the operation, or for an unknown route that of the
 * whole API.
 */
export function notFound(page?: string): GitHubError {
  return new GitHubError(404, 'Not Found', page);
}
