import { randomUUID } from 'node:crypto';
import { Context } from 'hono';
import { RateLimits } from '../limits/RateLimits';
import { githubSandboxToken } from '../token';

/**
 * Headers of every answer. Sources: answers recorded in hcengineering/platform#5104;
 * "Rate limits for the REST API" and "Scopes for OAuth apps" in GitHub's documentation.
 */
export function setHeaders(
  c: Context,
  limits: RateLimits,
  login: string | undefined,
): void {
  const { headers } = c.res;
  const { limit, remaining, used, reset } = limits.read(login);
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
  if (login) {
    headers.set('X-OAuth-Scopes', githubSandboxToken.scopes);
  }
}
