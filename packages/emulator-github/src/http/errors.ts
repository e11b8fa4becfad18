import type { components } from '@octokit/openapi-types';

type ErrorBody = components['schemas']['basic-error'] & {
  errors?: components['schemas']['validation-error']['errors'] | string[];
};

type ErrorStatus = 400 | 401 | 403 | 404 | 409 | 422 | 501;

/** Thrown anywhere in a route; becomes the answer. */
export class GitHubError extends Error {
  readonly body: ErrorBody;

  /** @param page - of the documentation, below `https://docs.github.com/rest` */
  constructor(
    readonly status: ErrorStatus,
    message: string,
    page = '',
    readonly more: {
      errors?: ErrorBody['errors'];
      headers?: Record<string, string>;
      documentationUrl?: string;
    } = {},
  ) {
    super(message);
    this.name = 'GitHubError';
    this.body = {
      message,
      ...(more.errors && { errors: more.errors }),
      documentation_url:
        more.documentationUrl ?? `https://docs.github.com/rest${page}`,
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

/**
 * A body that is no good. Source: schema `validation-error`; the form of
 * `errors` as rundel/ghclass#14 and dyad-sh/dyad#1914 show it.
 */
export function invalid(
  page: string,
  errors: ErrorBody['errors'],
  message = 'Validation Failed',
): GitHubError {
  return new GitHubError(422, message, page, { errors });
}

/** For what GitHub does and the sandbox does not: never a made-up success. */
export function notImitated(what: string): GitHubError {
  return new GitHubError(501, `The sandbox does not imitate this: ${what}.`);
}
