/** A classic personal access token. Real ones begin with `ghp_` too, and are random. */
export interface ClassicToken {
  value: string;
  login: string;
  /** In the order of `X-OAuth-Scopes`. */
  scopes: readonly string[];
}

/**
 * The tokens that the stand-in knows from the start. Scopes: "Scopes for OAuth
 * apps" in GitHub's documentation.
 */
export const githubSandboxTokens = {
  /** Owns the organization `octopub`, and may do all that the sandbox can. */
  full: {
    value: 'ghp_SandboxTokenOfTheSandboxUser00000000',
    login: 'sandbox-user',
    scopes: ['delete_repo', 'read:org', 'repo', 'user', 'workflow'],
  },
  /** The same user; pushes that touch a workflow are refused. */
  withoutWorkflow: {
    value: 'ghp_SandboxTokenWithoutTheWorkflowScope0',
    login: 'sandbox-user',
    scopes: ['delete_repo', 'read:org', 'repo', 'user'],
  },
  /** The same user; sees public repositories only, and changes nothing. */
  withoutRepo: {
    value: 'ghp_SandboxTokenWithoutTheRepoScope00000',
    login: 'sandbox-user',
    scopes: ['read:org', 'user'],
  },
  /** A member of `octopub`, who has no right to its repositories but to read. */
  member: {
    value: 'ghp_SandboxTokenOfTheSandboxMember000000',
    login: 'sandbox-member',
    scopes: ['delete_repo', 'read:org', 'repo', 'user', 'workflow'],
  },
} as const satisfies Record<string, ClassicToken>;
