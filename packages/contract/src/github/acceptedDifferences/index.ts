import { GitHubAcceptedDifference } from './types';

const TROUBLESHOOTING =
  'github/docs:content/rest/using-the-rest-api/troubleshooting-the-rest-api.md';
const LIMITS =
  'github/docs:content/rest/using-the-rest-api/rate-limits-for-the-rest-api.md';

/**
 * The one table of everything that GitHub does and its description leaves
 * out. An entry without a source fails a test; an entry that no recorded
 * exchange needed is listed in the report.
 */
export const githubAcceptedDifferences: GitHubAcceptedDifference[] = [
  {
    id: 'status.400',
    allows: 'status',
    status: 400,
    source: TROUBLESHOOTING,
  },
  {
    id: 'status.401',
    allows: 'status',
    status: 401,
    source: TROUBLESHOOTING,
  },
  {
    id: 'status.403',
    allows: 'status',
    status: 403,
    source: TROUBLESHOOTING,
  },
  {
    id: 'status.404',
    allows: 'status',
    status: 404,
    source: TROUBLESHOOTING,
  },
  {
    id: 'status.422',
    allows: 'status',
    status: 422,
    source: TROUBLESHOOTING,
  },
  { id: 'status.429', allows: 'status', status: 429, source: LIMITS },
  ...[500, 502, 503, 504].map(status => ({
    id: `status.${status}`,
    allows: 'status' as const,
    status,
    source: TROUBLESHOOTING,
  })),
  {
    id: 'status.409 of a variable that is there',
    allows: 'status',
    status: 409,
    operation: 'actions/create-repo-variable',
    source: 'nexthink-oss/terraform-provider-github#12',
  },
  {
    id: 'app-permissions.actions_variables',
    allows: 'fields',
    schema: 'app-permissions',
    fields: { actions_variables: { type: 'string', enum: ['read', 'write'] } },
    source:
      'github/docs:content/rest/authentication/permissions-required-for-github-apps.md',
  },
  {
    // Backstage's own action publish:github sends it.
    id: 'request.allow_update_branch of a new repository',
    allows: 'request',
    operation: 'repos/create-in-org',
    fields: { allow_update_branch: { type: 'boolean' } },
    source: 'google/go-github:github/repos.go',
  },
  ...['repos/create-in-org', 'repos/update'].map(operation => ({
    // The description is that of github.com without an enterprise.
    id: `request.visibility internal of ${operation}`,
    allows: 'request' as const,
    operation,
    fields: {
      visibility: { type: 'string', enum: ['public', 'private', 'internal'] },
    },
    source: 'sigmavirus24/github3.py#1023',
  })),
  {
    // The description puts a user and an enterprise together with `allOf`.
    id: 'answer.list installations',
    allows: 'answer',
    operation: 'apps/list-installations',
    status: 200,
    schema: {
      type: 'array',
      items: { $ref: '#/components/schemas/installation' },
    },
    source: 'octokit/openapi:generated/api.github.com.json',
  },
  {
    id: 'media.raw content',
    allows: 'media',
    operations: ['repos/get-content', 'repos/get-readme', 'git/get-blob'],
    source:
      'github/docs:content/rest/using-the-rest-api/getting-started-with-the-rest-api.md',
  },
];
