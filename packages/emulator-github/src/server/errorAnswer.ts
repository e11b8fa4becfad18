import { GitHubError } from '../http/errors';

/** The answer of a refusal. */
export function errorAnswer(error: GitHubError): Response {
  return Response.json(error.body, {
    status: error.status,
    headers: error.more.headers,
  });
}
