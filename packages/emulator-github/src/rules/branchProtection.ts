import type { operations } from '@octokit/openapi-types';

/** What was asked of `PUT /repos/{owner}/{repo}/branches/{branch}/protection`. */
export type BranchProtection =
  operations['repos/update-branch-protection']['requestBody']['content']['application/json'];
