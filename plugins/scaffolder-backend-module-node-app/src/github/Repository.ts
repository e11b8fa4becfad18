import type { RestEndpointMethodTypes } from '@octokit/rest';

/** What GitHub answers to `GET /repos/{owner}/{repo}`. */
export type Repository =
  RestEndpointMethodTypes['repos']['get']['response']['data'];
