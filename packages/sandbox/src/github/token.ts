/**
 * The token that the stand-in knows: a classic one with these scopes. Real
 * classic ones begin with `ghp_` too, and are random.
 */
export const githubSandboxToken = {
  value: 'ghp_SandboxTokenOfTheSandboxUser00000000',
  login: 'sandbox-user',
  scopes: 'repo, user, workflow',
} as const;
