import { randomUUID } from 'node:crypto';
import { Viewer, limitedAs } from '../access/viewer';
import { RateLimits } from '../limits/RateLimits';

/**
 * The answer with the headers that all have. Sources: answers recorded in
 * hcengineering/platform#5104; "Rate limits for the REST API" and "Scopes for
 * OAuth apps" in GitHub's documentation.
 */
export function withHeaders(
  response: Response,
  limits: RateLimits,
  viewer: Viewer,
): Response {
  const copy = new Response(response.body, response);
  const { headers } = copy;
  const { limit, remaining, used, reset } = limits.read(limitedAs(viewer));
  if (headers.get('Content-Type')?.startsWith('application/json')) {
    headers.set('Content-Type', 'application/json; charset=utf-8');
  }
  headers.set('X-GitHub-Media-Type', 'github.v3; format=json');
  headers.set('X-GitHub-Request-Id', randomUUID().toUpperCase());
  headers.set('X-RateLimit-Limit', String(limit));
  headers.set('X-RateLimit-Remaining', String(remaining));
  headers.set('X-RateLimit-Used', String(used));
  headers.set('X-RateLimit-Reset', String(reset));
  headers.set('X-RateLimit-Resource', 'core');
  if (viewer.kind === 'user') {
    headers.set('X-OAuth-Scopes', viewer.scopes.join(', '));
  }
  return copy;
}
