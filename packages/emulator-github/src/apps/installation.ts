import type { components } from '@octokit/openapi-types';
import { GitHubApp } from './GitHubApp';

/**
 * What an App may do. `actions_variables` is missing from GitHub's OpenAPI
 * description; source: "Permissions required for GitHub Apps" in its
 * documentation.
 */
export type AppPermissions = components['schemas']['app-permissions'] & {
  actions_variables?: 'read' | 'write';
};

/** An App on an account, and what it may do there. */
export interface Installation {
  id: number;
  app: GitHubApp;
  accountLogin: string;
  /** `all`, or the ids of the repositories that were selected. */
  repositories: 'all' | number[];
  permissions: AppPermissions;
  createdAt: string;
}

/**
 * What `github:seed-node-app` asks of an App, and Backstage for reading
 * components. Sources: github-and-feature-branches.md §3.1; "GitHub Apps" in
 * Backstage's documentation (contents and commit statuses).
 */
export const portalPermissions: AppPermissions = {
  administration: 'write',
  contents: 'write',
  workflows: 'write',
  secrets: 'write',
  actions_variables: 'write',
  environments: 'write',
  actions: 'read',
  metadata: 'read',
  statuses: 'read',
};
