import { GitHubError } from './errors';
import { GitHubRequest } from '../server/env';

/**
 * The JSON object of a request; empty when there is no body. Source of the
 * refusals: "Getting started with the REST API" in GitHub's documentation,
 * "Client errors".
 */
export async function readBody(
  c: GitHubRequest,
): Promise<Record<string, unknown>> {
  const text = await c.req.text();
  if (!text.trim()) {
    return {};
  }
  let body: unknown;
  try {
    body = JSON.parse(text);
  } catch {
    throw new GitHubError(400, 'Problems parsing JSON');
  }
  if (typeof body !== 'object' || body === null || Array.isArray(body)) {
    throw new GitHubError(400, 'Body should be a JSON object');
  }
  return body as Record<string, unknown>;
}
