import type { components } from '@octokit/openapi-types';

type Schemas = components['schemas'];

/**
 * The answer to `GET /rate_limit`: the general limit, and that of searches,
 * which the sandbox does not have and so nobody uses up (30 a minute, 10
 * without credentials). Source: schema `rate-limit-overview`; "REST API
 * endpoints for search" in GitHub's documentation.
 */
export function rateLimitOverview(
  core: Schemas['rate-limit'],
  who: string | undefined,
  now: Date,
): Schemas['rate-limit-overview'] {
  const limit = who ? 30 : 10;
  return {
    resources: {
      core,
      search: {
        limit,
        used: 0,
        remaining: limit,
        reset: Math.floor(now.getTime() / 1000) + 60,
      },
    },
    rate: core,
  };
}
